package org.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.SamplePages;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.casefile.PagesDone;
import org.sayso.input.Input;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameDecision;
import org.sayso.reading.Reading;
import org.sayso.search.Request.Hands;
import org.sayso.search.Request.In;
import org.sayso.story.Story;
import org.sayso.text.Span;
import org.sayso.time.Days;

class SearchTest {

    @TempDir
    static Path folder;

    private static CaseFile file;
    private static List<Reading> readings;
    private static Search search;

    @BeforeAll
    static void index() throws Exception {
        file = read("case", SamplePages.inputs());
        readings = file.readings();
        search = Search.open(file);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static CaseFile read(String name, List<Input> inputs) throws Exception {
        CaseFile made = CaseFile.openOrCreate(folder.resolve(name));
        new Intake(made, 2).read(inputs, outcome -> {});
        return made;
    }

    private static List<Hit> all(Request request) {
        List<Hit> hits = search.first(request, Integer.MAX_VALUE);
        for (Hit hit : hits) {
            assertThat(hit.text()).isNotBlank();
            int at = hit.span().start();
            for (Span place : hit.highlights()) {
                assertThat(place.start()).isGreaterThanOrEqualTo(at);
                assertThat(hit.span().contains(place)).isTrue();
                at = place.end();
            }
        }
        return hits;
    }

    private static List<String> highlighted(String words) {
        return all(Request.of(words)).stream()
                .flatMap(hit -> hit.highlights().stream()
                        .map(place -> place.of(hit.page().text())))
                .distinct()
                .toList();
    }

    /** Against looking through the texts one by one. */
    @Test
    void pagesForAQuestionHaveItsRareWordsAndItsNamesInAnySpelling() {
        List<String> ids = readings.stream().map(reading -> reading.page().id()).toList();
        List<String> found = search.pages(List.of("chlorine", "gate"), 3);
        assertThat(found).hasSize(3).isSubsetOf(ids).doesNotHaveDuplicates();
        assertThat(text(found.getFirst()).toLowerCase(Locale.ROOT)).contains("chlorine");
        List<String> named = search.pages(List.of("Yarek Odvelan"), 100);
        assertThat(named).isNotEmpty();
        assertThat(named).anyMatch(page -> text(page).contains("Yareq Odvelan"));
        assertThat(search.pages(List.of("zzyzx"), 100)).isEmpty();
        assertThat(search.pages(List.of("***", "\"("), 100)).isEmpty();
    }

    private static String text(String page) {
        return readings.stream()
                .filter(reading -> reading.page().id().equals(page))
                .findFirst()
                .orElseThrow()
                .page()
                .text();
    }

    @ParameterizedTest
    @ValueSourceOfWords
    void everyPlaceOfAPhraseIsFoundAndNoOther(String phrase) {
        int there = 0;
        for (Reading reading : readings) {
            String text = reading.page().text().toLowerCase(Locale.ROOT);
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                there += isWhole(text, at, at + phrase.length()) ? 1 : 0;
            }
        }
        int found = 0;
        Request everywhere = new Request("\"" + phrase + "\"", In.PAGES, true, null, null, null, null, Hands.ANY, null);
        for (Hit hit : all(everywhere)) {
            found += hit.highlights().size();
            assertThat(hit.highlights())
                    .allSatisfy(place -> assertThat(place.of(hit.page().text()).toLowerCase(Locale.ROOT))
                            .isEqualTo(phrase));
        }
        assertThat(found).isPositive().isEqualTo(there);
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !isInWord(text.charAt(start - 1)))
                && (end == text.length() || !isInWord(text.charAt(end)));
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }

    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @org.junit.jupiter.params.provider.ValueSource(strings = {"the", "harbour", "the strand", "of the"})
    private @interface ValueSourceOfWords {}

    @Test
    void aWordFindsItsInflectionsAndAPhraseOnlyItself() {
        assertThat(highlighted("deny").stream().map(word -> word.toLowerCase(Locale.ROOT)))
                .contains("denied");
        assertThat(highlighted("\"deny\"").stream().map(word -> word.toLowerCase(Locale.ROOT)))
                .doesNotContain("denied");
    }

    @ParameterizedTest
    @CsvSource({"Yarek Odvelan", "Yarekh Odwelan", "Jareq Odvelan"})
    void everySpellingOfANameFindsThePersonInAllOfThem(String spelling) {
        assertThat(highlighted("name:\"%s\"".formatted(spelling)))
                .anyMatch(name -> name.contains("Yareq Odvelan"))
                .anyMatch(name -> name.contains("Yarekh Odwelan"))
                .noneMatch(name -> name.contains("Yaro"));
    }

    @Test
    void whatAPersonMergedSplitOrRenamedIsFoundSo() throws Exception {
        CaseFile own = read("decided", SamplePages.inputs());
        Story story = own.story();
        NameDecision.Subject odvelan = story.subject(called(story, "Yareq Odvelan"));
        NameDecision.Subject tolvane = story.subject(called(story, "Edric Tolvane"));
        try (Search searched = Search.open(own)) {
            assertThat(found(searched, "Yareq Odvelan")).noneMatch(name -> name.contains("Tolvane"));
            long merge = own.nameDecisions().make(new NameDecision.Merge(odvelan, tolvane), null);
            searched.refresh();
            assertThat(found(searched, "Yarekh Odwelan")).contains("Edric Tolvane", "Yareq Odvelan");
            assertThat(found(searched, "Edric Tolvane")).contains("Edric Tolvane", "Yareq Odvelan");
            own.decisions().undo(merge);
            own.nameDecisions().make(new NameDecision.Rename(tolvane, "Harbour Ghost"), null);
            own.nameDecisions().make(new NameDecision.Split(odvelan, "Yarekh Odwelan", null), null);
            searched.refresh();
            assertThat(found(searched, "Harbour Ghost")).contains("Edric Tolvane");
            assertThat(found(searched, "Yareq Odvelan"))
                    .contains("Yareq Odvelan")
                    .doesNotContain("Yarekh Odwelan");
            assertThat(found(searched, "Yarekh Odwelan")).contains("Yarekh Odwelan");
        }
    }

    /** Who is stopped while the index is written must not have all of it made again. */
    @Test
    void anInterruptLeavesTheIndexAsItWasAndIsPassedOn() throws Exception {
        CaseFile own = read("interrupted", SamplePages.inputs().subList(0, 3));
        CaseIndex index = CaseIndex.of(own);
        index.update(PagesDone.UNHEARD);
        Path kept = own.folder().resolve("search");
        Set<String> before = names(kept);
        new Intake(own, 1).read(SamplePages.inputs().subList(3, 5), outcome -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> index.update(PagesDone.UNHEARD)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("passed on").isTrue();
        assertThat(names(kept)).containsAll(before);
        assertThat(index.update(PagesDone.UNHEARD)).isEqualTo(2);
        assertThat(index.problems()).isEmpty();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static CaseEntity called(Story story, String name) {
        return story.entitiesCalled(name).getFirst();
    }

    private static List<String> found(Search searched, String name) {
        return searched.first(Request.of("name:\"%s\"".formatted(name)), Integer.MAX_VALUE).stream()
                .flatMap(hit ->
                        hit.highlights().stream().map(place -> hit.page().text().substring(place.start(), place.end())))
                .distinct()
                .toList();
    }

    @Test
    void theFiltersGiveJustTheStatementsThatPassThem() {
        for (SourceClass wanted : SourceClass.values()) {
            Request request = new Request("", In.STATEMENTS, false, null, null, null, wanted, new Hands(2, 9), null);
            List<String> expected = new ArrayList<>();
            for (Reading reading : readings) {
                for (Statement statement : reading.statements()) {
                    if (statement.origin().kind() == wanted && statement.hands() >= 2) {
                        expected.add(reading.page().id() + "/" + statement.id());
                    }
                }
            }
            assertThat(all(request).stream().map(SearchTest::ref)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String ref(Hit hit) {
        Statement statement = hit.statement();
        return hit.page().id() + "/" + (statement == null ? "-" : statement.id());
    }

    @Test
    void whatSomebodySaidIsFoundByAnySpellingOfHim() {
        Request request = new Request("", In.STATEMENTS, false, null, null, "Edric Tolvane", null, Hands.ANY, null);
        assertThat(all(request))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.statement())
                        .isNotNull()
                        .satisfies(statement ->
                                assertThat(statement.origin().name()).contains("Tolvane")));
    }

    @Test
    void outletAndDayNarrowWhereToLook() {
        Request outlet = new Request("the", In.PAGES, false, "halyard", null, null, null, Hands.ANY, null);
        assertThat(all(outlet).stream().map(hit -> hit.page().outlet()).distinct())
                .singleElement()
                .asString()
                .contains("Halyard");
        Days year = Days.parse("2022");
        Request day = new Request("the", In.PAGES, false, null, year, null, null, Hands.ANY, null);
        assertThat(all(day))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.page().published()).startsWith("2022"));
    }

    @Test
    void advertsAreFoundOnlyWhenAskedFor() {
        assertThat(all(Request.of("cookies"))).isEmpty();
        assertThat(all(new Request("cookies", In.PAGES, true, null, null, null, null, Hands.ANY, null)))
                .isNotEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() {
        for (String words : List.of("text:(", "nofield:x", "hands:many", "a [ b", "*x", "/a.*/", "by:x*")) {
            assertThatThrownBy(() -> search.first(Request.of(words), 1))
                    .as(words)
                    .isInstanceOf(SearchException.class)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
    }

    /** Also of a case that had a page more, in another order, in small steps. */
    @Test
    void hitsAndTheirOrderDoNotDependOnHowTheCaseCameToBe() throws Exception {
        List<Input> inputs = new ArrayList<>(SamplePages.inputs());
        long seed = Long.getLong("sayso.seed", 42);
        Collections.shuffle(inputs, new Random(seed));
        CaseFile other = CaseFile.openOrCreate(folder.resolve("other"));
        Path more =
                Files.writeString(folder.resolve("more.txt"), "The harbour, the sluice and the minister.\n".repeat(9));
        new Intake(other, 1)
                .read(
                        org.sayso.input.Inputs.find(List.of(more.toString()), null, null, null)
                                .inputs(),
                        outcome -> {});
        try (Search grown = Search.open(other)) {
            for (int done = 0; done < inputs.size(); done += 4) {
                new Intake(other, 1).read(inputs.subList(done, Math.min(done + 4, inputs.size())), outcome -> {});
                grown.refresh();
            }
            other.remove(List.of(other.find("more.txt").getFirst().id()));
            grown.refresh();
            for (String words : List.of("the", "harbour OR sluice", "name:Odvelan", "minister -harbour")) {
                assertThat(grown.first(Request.of(words), Integer.MAX_VALUE).stream()
                                .map(hit -> hit.page().id() + hit.span() + hit.highlights())
                                .toList())
                        .as("-Dsayso.seed=%d, %s", seed, words)
                        .isEqualTo(all(Request.of(words)).stream()
                                .map(hit -> hit.page().id() + hit.span() + hit.highlights())
                                .toList());
            }
        }
        assertThat(CaseIndex.of(other).problems()).isEmpty();
    }

    @Test
    void anIndexThatIsDamagedOrGoneIsMadeAnew() throws Exception {
        CaseFile copy = read("damaged", SamplePages.inputs().subList(0, 3));
        Request the = Request.of("the");
        int before;
        try (Search fresh = Search.open(copy)) {
            before = fresh.first(the, Integer.MAX_VALUE).size();
        }
        Random random = new Random(Long.getLong("sayso.seed", 7));
        for (int run = 0; run < 6; run++) {
            List<Path> files;
            try (Stream<Path> all = Files.list(copy.folder().resolve(CaseIndex.FOLDER))) {
                files = all.filter(path -> !path.endsWith("write.lock"))
                        .sorted()
                        .toList();
            }
            Path victim = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(victim);
            switch (run % 3) {
                case 0 -> Files.delete(victim);
                case 1 -> Files.write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                default -> CaseIndex.of(copy).delete();
            }
            try (Search again = Search.open(copy)) {
                assertThat(again.first(the, Integer.MAX_VALUE))
                        .as(victim.toString())
                        .hasSize(before);
            }
        }
        assertThat(Set.copyOf(CaseIndex.of(copy).problems())).isEmpty();
    }
}
