package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.SamplePages;
import org.sayso.answer.Answer;
import org.sayso.answer.Asker;
import org.sayso.answer.Evidence;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameType;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.time.Days;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a right reading of the sample affair has, by its gold; README.md there tells the facts. */
class SampleAffairTest {

    private static Story story;
    private static JsonNode gold;

    @BeforeAll
    static void read() throws Exception {
        story = Story.of(SamplePages.readings());
        gold = JsonMapper.shared()
                .readTree(SamplePages.FOLDER.resolve("gold.json").toFile());
    }

    private static Reading page(String number) {
        return story.readings().stream()
                .filter(reading -> reading.page().name().startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static CaseEntity person(String name) {
        return story.entities().stream()
                .filter(entity ->
                        entity.type() == NameType.PERSON && entity.names().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    /** Gold statements found: the content's words overlap by half, as {@code Jaccard}. */
    @Test
    void threeOfFourStatementsOfTheGoldAreFound() {
        int found = 0;
        int all = 0;
        for (JsonNode wanted : gold.get("statements")) {
            if (wanted.path("optional").asBoolean(false)) {
                continue;
            }
            all++;
            Set<String> words = words(wanted.get("content").asString());
            wanted.path("also").forEach(piece -> words.addAll(words(piece.asString())));
            Reading reading = page(wanted.get("page").asString().substring(0, 2));
            boolean isFound = reading.statements().stream().anyMatch(statement -> {
                Set<String> own = new HashSet<>();
                statement
                        .content()
                        .forEach(span -> own.addAll(words(reading.page().quote(span))));
                return jaccard(words, own) >= 0.5;
            });
            found += isFound ? 1 : 0;
        }
        assertThat(found / (double) all).as("%d of %d", found, all).isGreaterThan(0.75);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(java.util.Locale.ROOT).split("\\W+")));
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size() / (double) (a.size() + b.size() - both.size());
    }

    @Test
    void onePersonInSeveralSpellingsIsOne() {
        assertThat(person("Yareq Odvelan").id())
                .isEqualTo(person("Yarekh Odwelan").id())
                .isEqualTo(person("Yarek Odvellan").id());
    }

    @Test
    void twoPeopleWithNearlyOneNameAreTwo() {
        assertThat(person("Yareq Odvelan").id())
                .isNotEqualTo(person("Yaro Odvelan").id());
        assertThat(person("Edric Tolvane").id())
                .isNotEqualTo(person("Edda Tolvane").id());
    }

    @Test
    void aTownIsNotThePersonThatSoundsLikeIt() {
        assertThat(person("Yareq Odvelan").names()).doesNotContain("Odvel");
    }

    @Test
    void aPersonIsFoundBySpellingsNoPageHas() {
        assertThat(story.entitiesNamed("Yarek Odvelan"))
                .extracting(CaseEntity::id)
                .contains(person("Yareq Odvelan").id());
    }

    @Test
    void theDayOfTheScrapeIsNotTheDayOfThePage() {
        var article = page("06").article();
        assertThat(article.captured()).isEqualTo(Days.parse("2023-10-20"));
        assertThat(article.published()).isNotNull();
        assertThat(article.published() == null ? "" : article.published().days().toString())
                .startsWith("2022-10");
    }

    @Test
    void anOfficialNobodyNamesIsAnUnnamedSource() {
        assertThat(page("02").statements())
                .filteredOn(statement -> statement.origin().name().contains("one of the officials"))
                .isNotEmpty()
                .allSatisfy(statement -> {
                    assertThat(statement.origin().kind()).isEqualTo(SourceClass.UNNAMED);
                    assertThat(statement.chain().getFirst().name()).isEqualTo("Halyard Wire");
                });
    }

    @Test
    void thereAreChainsOfFourLinks() {
        assertThat(story.readings())
                .anySatisfy(reading -> assertThat(reading.statements())
                        .anySatisfy(statement -> assertThat(statement.hands()).isGreaterThanOrEqualTo(3)));
    }

    @Test
    void denialsAndSilencesAreToldFromAssertions() {
        Set<Polarity> found = new HashSet<>();
        story.readings().forEach(reading -> reading.statements().forEach(one -> found.add(one.polarity())));
        assertThat(found).contains(Polarity.ASSERTS, Polarity.DENIES, Polarity.DECLINES);
    }

    @Test
    void aForumPageFallsIntoQuestionAnswersAndComments() {
        Set<Block.Kind> kinds = new TreeSet<>();
        page("07").article().blocks().forEach(block -> kinds.add(block.kind()));
        assertThat(kinds).contains(Block.Kind.QUESTION, Block.Kind.ANSWER, Block.Kind.COMMENT, Block.Kind.BOILERPLATE);
    }

    @Test
    void nothingIsTakenFromAdverts() {
        for (Reading reading : story.readings()) {
            for (Statement statement : reading.statements()) {
                assertThat(reading.page().quote(statement.extent()))
                        .doesNotContain("DryHome")
                        .doesNotContain("Accept all cookies")
                        .doesNotContain("Horoscope");
            }
        }
    }

    @Test
    void competingAccountsStandSideBySideWordForWord() {
        Answer answer = Asker.ask(story, "What happened to Yareq Odvelan?");
        assertThat(answer.answered()).isTrue();
        assertThat(answer.accounts()).hasSizeGreaterThan(1);
        answer.accounts().forEach(account -> account.evidence().forEach(SampleAffairTest::assertVerbatim));
    }

    private static void assertVerbatim(Evidence evidence) {
        Reading reading = story.reading(evidence.pageId());
        assertThat(reading).isNotNull();
        assertThat(reading == null ? "" : reading.page().quote(evidence.span())).isEqualTo(evidence.text());
    }

    @Test
    void whatThePagesDoNotTellIsNotAnswered() {
        assertThat(Asker.ask(story, "Who painted the lighthouse of Hasmund?").answered())
                .isFalse();
    }
}
