package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SamplePages;
import org.sayso.claim.Affairs;
import org.sayso.claim.ClaimWatch;
import org.sayso.claim.PageTopic;
import org.sayso.input.Input;
import org.sayso.name.NameDecision;
import org.sayso.name.NameType;
import org.sayso.name.PageNames;
import org.sayso.page.Given;
import org.sayso.page.Page;
import org.sayso.page.RawPage;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.StoryInvariants;
import org.sayso.story.StoryMemory;
import org.sayso.story.StoryPages;
import org.sayso.story.StoryParts;
import org.sayso.text.Span;

class DerivedStoryTest {

    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void readSamples() throws Exception {
        file = CaseFile.openOrCreate(folder.resolve("case"));
        new Intake(file, 2).read(SamplePages.inputs(), outcome -> {});
    }

    private DerivedStory derived(@Nullable String program) {
        return new DerivedStory(file, program, file.standing(), ClaimWatch.NOBODY, Affairs.USUAL);
    }

    private Story story(String program) {
        return Story.of(file.storyPages(), List.of(), derived(program));
    }

    /** As if this were a large case: three pages are an affair. */
    private static final Affairs BY_THREE = new Affairs(0, 3);

    private DerivedStory large() {
        return new DerivedStory(file, "this", file.standing(), ClaimWatch.NOBODY, BY_THREE);
    }

    /** The same from nothing but its pages. */
    private static Story largeAnew(List<Reading> readings) {
        return Story.of(StoryPages.of(readings), List.of(), new StoryMemory() {
            @Override
            public <T extends StoryParts> @Nullable T recall(Class<T> part) {
                return null;
            }

            @Override
            public void keep(StoryParts part) {}

            @Override
            public Affairs affairs() {
                return BY_THREE;
            }
        });
    }

    /** How pages may be fetched; all of them at once never. */
    private enum Way {
        NAMES,
        EACH,
        ONE
    }

    /** The pages of the case, and which of them were fetched. */
    private final class Watched implements StoryPages {
        private final StoryPages pages = file.storyPages();
        private final Set<String> fetched = new TreeSet<>();
        private final Set<Way> allowed;

        Watched(Set<Way> allowed) {
            this.allowed = allowed;
        }

        @Override
        public List<Reading> all() {
            throw new AssertionError("all pages were fetched");
        }

        @Override
        public List<PageNames> names() {
            check(Way.NAMES, List.of());
            return pages.names();
        }

        @Override
        public List<String> ids() {
            check(Way.NAMES, List.of());
            return pages.ids();
        }

        @Override
        public void each(List<String> ids, Consumer<Reading> page) {
            check(Way.EACH, ids);
            pages.each(ids, page);
        }

        @Override
        public @Nullable Reading one(String id) {
            check(Way.ONE, List.of(id));
            return pages.one(id);
        }

        private void check(Way way, List<String> ids) {
            assertThat(allowed).as("pages %s were fetched", ids).contains(way);
            fetched.addAll(ids);
        }
    }

    private static List<Object> told(Story story) {
        return List.of(story.entities(), story.claims(), story.relations(), story.timeline());
    }

    @Test
    void whatIsRecalledIsWhatWasWorkedOutAndTakesNoPages() {
        List<Object> first = told(story("this"));
        Story again = Story.of(new Watched(Set.of(Way.ONE)), List.of(), derived("this"));
        assertThat(told(again)).isEqualTo(first).isEqualTo(told(Story.of(file.readings())));
        StoryInvariants.check(again);
    }

    @Test
    void afterOnePageMoreNamesAndTimelineAreToldWithoutFetchingThePagesThatStayed() throws Exception {
        String late = file.find("05-caldrey-ledger.txt").getFirst().id();
        file.remove(List.of(late));
        assertThat(story("this").timeline()).isNotEmpty();
        new Intake(file, 1).read(SamplePages.inputs(), outcome -> {});
        assertThat(derived("this").recall(StoryParts.ComparedNames.class))
                .as("what was compared of names holds whatever pages there are")
                .isNotNull();
        Watched pages = new Watched(Set.of(Way.NAMES, Way.ONE));
        Story again = Story.of(pages, List.of(), derived("this"));
        Story fresh = Story.of(file.readings());
        assertThat(again.timeline()).isEqualTo(fresh.timeline());
        assertThat(again.entities()).isEqualTo(fresh.entities());
        assertThat(again.entitiesCalled("Tolvane")).isEqualTo(fresh.entitiesCalled("Tolvane"));
        assertThat(pages.fetched).contains(late).hasSizeLessThan(file.pageIds().size());
    }

    /** Ten thousand pages take half a gigabyte, and the claims have to stand beside them. */
    @Test
    void claimsAreMadeOfPagesThatAreLookedAtAndLetGo() {
        Story once = Story.of(new Watched(Set.of(Way.NAMES, Way.EACH)), List.of(), derived(null));
        Story fresh = Story.of(file.readings());
        assertThat(once.claims()).isEqualTo(fresh.claims());
        assertThat(once.relations()).isEqualTo(fresh.relations());
    }

    @Test
    void aPageTakenOutWhileAllAreLookedAtIsSaidInOneLine() {
        List<String> ids = file.storyPages().ids();
        file.remove(List.of(ids.getLast()));
        assertThatThrownBy(() -> file.storyPages().each(ids, page -> {}))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("taken out by somebody else meanwhile: start again");
    }

    @Test
    void nothingIsRecalledOfOtherPagesOtherDecisionsOrAnotherProgram() throws Exception {
        told(story("this"));
        assertThat(derived("other").recall(StoryParts.Claimed.class)).isNull();
        DerivedStory before = derived("this");
        assertThat(before.recall(StoryParts.Claimed.class)).isNotNull();
        file.decisions().make("grade", Map.of("outlet", "The Bellbuoy"), "B", null);
        assertThat(derived("this").recall(StoryParts.Claimed.class))
                .as("a grade tells another story of nothing")
                .isNotNull();
        file.nameDecisions()
                .make(
                        new NameDecision.Rename(
                                new NameDecision.Subject(List.of("Nobody"), NameType.PERSON, null), "Somebody"),
                        null);
        assertThat(derived("this").recall(StoryParts.Claimed.class)).isNull();
        before.keep(new StoryParts.Names(List.of()));
        assertThat(story("this").entities())
                .as("a story of before is not kept for now")
                .isNotEmpty();
        file.remove(List.of(file.find("05-caldrey-ledger.txt").getFirst().id()));
        assertThat(told(story("this"))).isEqualTo(told(Story.of(file.readings())));
    }

    /** A watched feed has pages that cannot be had, and texts it has had: claims that took minutes must not go with them. */
    @Test
    void whatIsKeptHoldsWhilePagesComeThatTellNothingNew() throws Exception {
        List<Object> first = told(story("this"));
        int pages = file.readings().size();
        RawPage twin = again("zz-again.txt");
        new Intake(file, 1)
                .read(
                        List.of(
                                new Input.Loaded(
                                        "/away/empty.txt", new RawPage("empty.txt", new byte[0], Given.NOTHING)),
                                new Input.Loaded("/away/zz-again.txt", twin)),
                        outcome -> {});
        assertThat(file.readings()).as("one text").hasSize(pages);
        assertThat(derived("this").recall(StoryParts.Claimed.class)).isNotNull();
        assertThat(told(story("this"))).isEqualTo(first).isEqualTo(told(Story.of(file.readings())));
        file.remove(List.of(file.find("zz-again.txt").getFirst().id()));
        assertThat(derived("this").recall(StoryParts.Claimed.class))
                .as("words of a page that was removed are nowhere")
                .isNull();
        assertThat(derived("this").recall(StoryParts.ComparedNames.class))
                .as("what was compared of names has none")
                .isNotNull();
    }

    /** The text of a page, of the same outlet and day, under another name. */
    private RawPage again(String name) {
        Page ledger =
                file.reading(file.find("05-caldrey-ledger.txt").getFirst().id()).page();
        return new RawPage(name, ledger.text().getBytes(StandardCharsets.UTF_8), ledger.given());
    }

    /** A story begun before a correction was undone knows the page as it was: nothing it works out later tells of now. */
    @Test
    void whatAnOlderStoryMakesOfItsPagesIsNotToldOfWhatTheyBecame() throws Exception {
        Page page =
                file.reading(file.find("05-caldrey-ledger.txt").getFirst().id()).page();
        // names nobody whom the rest of the page does not name: a page whose names mean others is told anew in any case
        String words = "The Authority withdrew that account on Monday evening.";
        int start = page.text().indexOf(words);
        long number = file.pageCorrections().block(page, new Span(start, start + words.length()), false, null);
        Story older = Story.of(StoryPages.of(file.readings()), List.of(), derived("this"));
        file.pageCorrections().undo(number);
        Story fresh = Story.of(file.readings());
        assertThat(older.timeline()).as("of the page as it was").isNotEqualTo(fresh.timeline());
        assertThat(story("this").timeline()).isEqualTo(fresh.timeline());
        assertThat(told(story("this"))).isEqualTo(told(fresh));
    }

    /** The first name of a text counts: where that is another now, so is the story. */
    @Test
    void aTextThatCountsUnderAnotherNameIsToldAnew() throws Exception {
        told(story("this"));
        new Intake(file, 1).read(List.of(new Input.Loaded("/away/00.txt", again("00.txt"))), outcome -> {});
        assertThat(derived("this").recall(StoryParts.Claimed.class)).isNull();
        assertThat(told(story("this"))).isEqualTo(told(Story.of(file.readings())));
    }

    @Test
    void whatIsKeptAndDamagedIsWorkedOutAgain() {
        List<Object> first = told(story("this"));
        file.database().write(handle -> {
            handle.execute("UPDATE derived SET content = x'1f8b00'");
            handle.execute("UPDATE page_times SET content = x'789c00'");
        });
        assertThat(told(story("this"))).isEqualTo(first);
        assertThat(derived("this").recall(StoryParts.ComparedNames.class))
                .as("made again, and kept")
                .isNotNull();
    }

    /** Any order of reading and removing, the story asked for in between, ends where a fresh case does. */
    @Test
    void aCaseThatGrewAndShrankTellsWhatAFreshOneDoes() throws Exception {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Intake intake = new Intake(file, 1 + random.nextInt(3));
        List<Input> inputs = new ArrayList<>(SamplePages.inputs());
        for (int step = 0; step < 4; step++) {
            Collections.shuffle(inputs, random);
            List<String> ids = new ArrayList<>(file.pageIds());
            Collections.shuffle(ids, random);
            file.remove(ids.subList(0, random.nextInt(ids.size())));
            intake.read(inputs.subList(0, random.nextInt(inputs.size())), outcome -> {});
            assertThat(told(story("this"))).as("-Dsayso.seed=%d", seed).isEqualTo(told(Story.of(file.readings())));
        }
        intake.read(inputs, outcome -> {});
        assertThat(told(story("this"))).as("-Dsayso.seed=%d", seed).isEqualTo(told(Story.of(SamplePages.readings())));
        assertThat(Verification.of(file).problems()).as("-Dsayso.seed=%d", seed).isEmpty();
    }

    /** The same of a large case, whose claims are made affair by affair. */
    @Test
    void theClaimsOfALargeCaseThatGrewAndShrankAreThoseOfAFreshOne() throws Exception {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Input> inputs = new ArrayList<>(SamplePages.inputs());
        for (int step = 0; step < 4; step++) {
            Collections.shuffle(inputs, random);
            List<String> ids = new ArrayList<>(file.pageIds());
            Collections.shuffle(ids, random);
            file.remove(ids.subList(0, random.nextInt(ids.size())));
            new Intake(file, 1 + random.nextInt(3))
                    .read(inputs.subList(0, random.nextInt(inputs.size())), outcome -> {});
            Story grown = Story.of(file.storyPages(), List.of(), large());
            Story fresh = largeAnew(file.readings());
            assertThat(grown.claims()).as("-Dsayso.seed=%d", seed).isEqualTo(fresh.claims());
            assertThat(grown.relations()).as("-Dsayso.seed=%d", seed).isEqualTo(fresh.relations());
            assertThat(Verification.of(file).problems())
                    .as("-Dsayso.seed=%d", seed)
                    .isEmpty();
        }
    }

    @Test
    void afterOnePageMoreOnlyTheAffairsItMovedAreMadeAgain() throws Exception {
        String late = file.find("05-caldrey-ledger.txt").getFirst().id();
        file.remove(List.of(late));
        List<List<String>> before = affairs();
        new Intake(file, 1).read(SamplePages.inputs(), outcome -> {});
        List<List<String>> now = affairs();
        Set<String> moved = new TreeSet<>();
        now.stream().filter(affair -> !before.contains(affair)).forEach(moved::addAll);
        assertThat(moved).contains(late).hasSizeLessThan(file.pageIds().size());
        file.remove(List.of(late));
        assertThat(Story.of(file.storyPages(), List.of(), large()).claims()).isNotEmpty();
        new Intake(file, 1).read(SamplePages.inputs(), outcome -> {});
        Watched pages = new Watched(Set.of(Way.NAMES, Way.EACH));
        Story again = Story.of(pages, List.of(), large());
        assertThat(again.claims()).isEqualTo(largeAnew(file.readings()).claims());
        assertThat(pages.fetched)
                .as("and pages whose names now mean somebody else")
                .contains(late)
                .containsAll(moved);
        assertThat(pages.fetched).hasSizeLessThan(file.pageIds().size());
        Story recalled = Story.of(new Watched(Set.of()), List.of(), large());
        assertThat(recalled.recallsClaims())
                .as("an unchanged case works nothing out")
                .isTrue();
        assertThat(recalled.claims()).isEqualTo(again.claims());
    }

    /** What a page said must be nowhere in the file once it was removed. */
    @Test
    void aRemovedPageTakesTheClaimsOfItsAffairAlong() {
        assertThat(Story.of(file.storyPages(), List.of(), large()).claims()).isNotEmpty();
        int kept = count("affair");
        String gone = file.find("05-caldrey-ledger.txt").getFirst().id();
        file.remove(List.of(gone));
        assertThat(count("affair")).isEqualTo(kept - 1);
        assertThat(count("affair_page")).isLessThan(count("page"));
        assertThat(count("page_topic")).isEqualTo(count("page"));
    }

    private int count(String table) {
        return file.database()
                .with(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private List<List<String>> affairs() {
        List<String> ids = file.storyPages().ids();
        List<PageTopic> topics = new ArrayList<>();
        file.storyPages().each(ids, page -> topics.add(PageTopic.of(page)));
        return BY_THREE.of(topics).stream()
                .map(affair -> affair.stream().map(ids::get).toList())
                .toList();
    }
}
