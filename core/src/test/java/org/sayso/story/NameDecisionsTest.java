package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.TestReadings;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames.Effect;
import org.sayso.name.NameDecision;
import org.sayso.name.NameDecision.PageRef;
import org.sayso.name.NameDecision.Split;
import org.sayso.name.NameDecision.Subject;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.time.Days;

/** What a person decides about names holds, and everything that rests on a name follows. */
class NameDecisionsTest {

    private static Reading echo() {
        return TestReadings.page("p-1", "The Echo", "2033-05-01")
                .named("e1", NameType.PERSON, "Mona Tarrow", "Tarrow")
                .named("e2", NameType.ORGANISATION, "Kelvar Harbourers")
                .own("Mona Tarrow leads the Kelvar Harbourers.")
                .said("Tarrow said the weir would hold.", "Tarrow", "said", "the weir would hold")
                .read();
    }

    private static Reading ledger() {
        return TestReadings.page("p-2", "The Ledger", "2033-05-02")
                .named("e1", NameType.PERSON, "Mona Tarrow", "Edda Tarrow", "Tarrow")
                .named("e2", NameType.ORGANISATION, "KVH")
                .own("Mona Tarrow met her aunt Edda Tarrow at KVH.")
                .said("Edda Tarrow said the weir was rotten.", "Edda Tarrow", "said", "the weir was rotten")
                .said("Mona Tarrow said it was sound.", "Mona Tarrow", "said", "it was sound")
                .read();
    }

    private static Reading mirror() {
        return TestReadings.page("p-3", "The Mirror", "2033-05-03")
                .named("e1", NameType.PERSON, "Tarrow")
                .named("e2", NameType.PLACE, "Kelvar")
                .said("Tarrow said the gates were shut.", "Tarrow", "said", "the gates were shut")
                .own("Kelvar was dark.")
                .read();
    }

    private static final List<Reading> PAGES = List.of(echo(), ledger(), mirror());

    private static Story story(NameDecision... decisions) {
        return Story.of(PAGES, List.of(decisions));
    }

    private static CaseEntity one(Story story, String name) {
        List<CaseEntity> found = story.entitiesCalled(name);
        assertThat(found).as("who is called %s", name).hasSize(1);
        return found.getFirst();
    }

    private static Subject subject(String name) {
        Story story = Story.of(PAGES);
        return story.subject(one(story, name));
    }

    private static Effect effect(Story story) {
        return story.nameOutcomes().getLast().effect();
    }

    private static List<String> said(Story story, String entity) {
        List<String> words = new ArrayList<>();
        for (Reading reading : story.readings()) {
            for (Statement statement : reading.statements()) {
                Link origin = statement.origin();
                String id = origin.entity() == null
                        ? null
                        : story.cast().entity(reading.page().id(), origin.entity());
                if (entity.equals(id)) {
                    assertThat(statement.sourceEntity()).isEqualTo(origin.entity());
                    words.add(reading.page().quote(statement.extent()));
                }
            }
        }
        return words;
    }

    @Test
    void twoNamesThatAPersonMergesAreOneAndKeepTheFirstOnesIdAndType() {
        String id = one(Story.of(PAGES), "Kelvar Harbourers").id();
        Story story = story(new NameDecision.Merge(subject("Kelvar Harbourers"), subject("KVH")));
        assertThat(one(story, "KVH").id()).isEqualTo(id);
        assertThat(one(story, "KVH").names()).contains("KVH", "Kelvar Harbourers");
        assertThat(one(story, "KVH").members())
                .extracting(CaseEntity.Member::page)
                .containsExactly("p-1", "p-2");
    }

    @Test
    void aSpellingThatAPersonSplitsOffTakesItsStatementsAlong() {
        Story before = Story.of(PAGES);
        assertThat(one(before, "Edda Tarrow").id())
                .isEqualTo(one(before, "Mona Tarrow").id());
        Story story = story(new Split(subject("Mona Tarrow"), "Edda Tarrow", null));
        CaseEntity edda = one(story, "Edda Tarrow");
        assertThat(edda.names()).containsExactly("Edda Tarrow");
        assertThat(said(story, edda.id())).containsExactly("the weir was rotten");
        assertThat(said(story, one(story, "Mona Tarrow").id()))
                .containsExactly("the weir would hold", "it was sound", "the gates were shut");
        assertThat(story.readings().get(1).statements().getFirst().origin().name())
                .isEqualTo("Edda Tarrow");
    }

    @Test
    void whatOnePageSaysOfANameCanBeSomebodyElses() {
        Story story = story(new Split(subject("Mona Tarrow"), null, new PageRef("p-3", "p-3.txt")));
        CaseEntity mona = one(story, "Mona Tarrow");
        assertThat(said(story, mona.id())).doesNotContain("the gates were shut");
        assertThat(said(story, one(story, "Tarrow").id())).containsExactly("the gates were shut");
    }

    @Test
    void whatIsSplitOffCanBeMergedWithSomebodyElse() {
        Split split = new Split(subject("Mona Tarrow"), null, new PageRef("p-3", "p-3.txt"));
        Story apart = story(split, new Split(subject("Mona Tarrow"), "Edda Tarrow", null));
        CaseEntity lone = apart.entitiesCalled("Tarrow").stream()
                .filter(entity -> entity.members().getFirst().page().equals("p-3"))
                .findFirst()
                .orElseThrow();
        Story story = story(
                split,
                new Split(subject("Mona Tarrow"), "Edda Tarrow", null),
                new NameDecision.Merge(apart.subject(one(apart, "Edda Tarrow")), apart.subject(lone)));
        assertThat(said(story, one(story, "Edda Tarrow").id()))
                .containsExactly("the weir was rotten", "the gates were shut");
    }

    @Test
    void aNameThatAPersonGivesIsShownFoundAndStandsInChains() {
        Story story = story(new NameDecision.Rename(subject("Mona Tarrow"), "Mona T. Tarrow-Veld"));
        CaseEntity mona = one(story, "Mona T. Tarrow-Veld");
        assertThat(mona.name()).isEqualTo("Mona T. Tarrow-Veld");
        assertThat(mona.names()).as("no page has it").doesNotContain("Mona T. Tarrow-Veld");
        assertThat(story.readings().getFirst().statements().getFirst().origin().name())
                .isEqualTo("Mona T. Tarrow-Veld");
        assertThat(story.isBy(
                        story.readings().getFirst(),
                        story.readings().getFirst().statements().getFirst(),
                        "Tarrow-Veld"))
                .isTrue();
    }

    @Test
    void aTypeThatAPersonGivesIsThatOfEveryMention() {
        Story story = story(new NameDecision.Retype(subject("Kelvar"), NameType.ORGANISATION));
        assertThat(one(story, "Kelvar").type()).isEqualTo(NameType.ORGANISATION);
        assertThat(story.readings().get(2).names().mentions())
                .filteredOn(mention -> mention.entity().equals("e2"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.type()).isEqualTo(NameType.ORGANISATION));
    }

    @Test
    void aDecisionTakenBackLeavesNothingBehind() {
        Story before = Story.of(PAGES);
        assertThat(story().entities()).isEqualTo(before.entities());
        assertThat(story().readings()).isEqualTo(before.readings());
    }

    @Test
    void aDecisionHoldsWhateverTheOrderOfThePages() {
        NameDecision[] decisions = {
            new Split(subject("Mona Tarrow"), "Edda Tarrow", null),
            new NameDecision.Merge(subject("KVH"), subject("Kelvar Harbourers")),
            new NameDecision.Rename(subject("Kelvar"), "Kelvar-on-Tarn")
        };
        Story first = story(decisions);
        for (int seed = 0; seed < 10; seed++) {
            List<Reading> shuffled = new ArrayList<>(PAGES);
            Collections.shuffle(shuffled, new Random(seed));
            Story other = Story.of(shuffled, List.of(decisions));
            assertThat(other.entities()).as("seed %d", seed).isEqualTo(first.entities());
            assertThat(other.readings()).isEqualTo(first.readings());
            assertThat(other.claims()).isEqualTo(first.claims());
        }
    }

    @Test
    void aDecisionOutlivesTheRemovalOfThePageItWasMadeOn() {
        NameDecision merge = new NameDecision.Merge(subject("Mona Tarrow"), subject("Kelvar"));
        List<Reading> without = List.of(ledger(), mirror());
        Story story = Story.of(without, List.of(merge));
        assertThat(effect(story)).isEqualTo(Effect.APPLIED);
        assertThat(one(story, "Kelvar").names()).contains("Mona Tarrow");
    }

    @Test
    void aDecisionRestsWhileNoPageHasWhomItMeansAndHoldsAgainWhenOneComes() {
        NameDecision merge = new NameDecision.Merge(subject("Kelvar Harbourers"), subject("KVH"));
        Story without = Story.of(List.of(echo(), mirror()), List.of(merge));
        assertThat(effect(without)).isEqualTo(Effect.RESTS);
        assertThat(without.nameOutcomes().getLast().note()).contains("KVH");
        assertThat(effect(Story.of(PAGES, List.of(merge)))).isEqualTo(Effect.APPLIED);
    }

    @Test
    void aSplitHoldsOnPagesThatComeLater() {
        Reading later = TestReadings.page("p-4", "The Tide", "2033-05-09")
                .named("e1", NameType.PERSON, "Edda Tarrow", "Tarrow")
                .said("Edda Tarrow said nothing held.", "Edda Tarrow", "said", "nothing held")
                .read();
        Subject mona = subject("Mona Tarrow");
        List<Reading> pages = new ArrayList<>(PAGES);
        pages.add(later);
        Story story = Story.of(pages, List.of(new Split(mona, "Edda Tarrow", null)));
        assertThat(said(story, one(story, "Mona Tarrow").id())).doesNotContain("nothing held");
    }

    @Test
    void aPageThatChangedIsStillThePageThatWasMeant() {
        Split split = new Split(subject("Mona Tarrow"), null, new PageRef("p-of-last-year", "p-3.txt"));
        Story story = story(split);
        assertThat(effect(story)).isEqualTo(Effect.APPLIED);
        assertThat(said(story, one(story, "Mona Tarrow").id())).doesNotContain("the gates were shut");
    }

    @Test
    void theTimelineFollowsToo() {
        Story story = story(new Split(subject("Mona Tarrow"), "Edda Tarrow", null));
        assertThat(story.timeline())
                .filteredOn(entry -> entry.statement() != null)
                .extracting(TimelineEntry::days)
                .contains(Days.parse("2033-05-02"));
        story.timeline().stream()
                .filter(entry -> entry.statement() != null)
                .forEach(entry -> assertThat(story.statement(entry.statement())).isNotNull());
    }

    @Test
    void whyTwoNamesAreOneOrTwoIsTold() {
        Story story = Story.of(PAGES);
        CaseEntity mona = one(story, "Mona Tarrow");
        var one = story.why("Tarrow", mona, "Mona Tarrow", mona);
        assertThat(one.one()).isTrue();
        assertThat(one.reasons()).anySatisfy(reason -> assertThat(reason).contains("surname"));
        var two = story.why("KVH", one(story, "KVH"), "Kelvar", one(story, "Kelvar"));
        assertThat(two.one()).isFalse();
        assertThat(two.reasons()).anySatisfy(reason -> assertThat(reason).contains("an organisation"));
        Story decided = story(new NameDecision.Merge(subject("KVH"), subject("Kelvar")));
        assertThat(decided.why("KVH", one(decided, "KVH"), "Kelvar", one(decided, "Kelvar"))
                        .reasons())
                .anySatisfy(reason -> assertThat(reason).startsWith("decided: "));
    }
}
