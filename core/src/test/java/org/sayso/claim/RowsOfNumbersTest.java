package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.SamplePages;
import org.sayso.claim.Candidates.Pair;
import org.sayso.page.Article;
import org.sayso.page.Given;
import org.sayso.page.Markup;
import org.sayso.page.Page;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** What is held of all pages at once stands in rows of numbers, and is what plain collections hold. */
class RowsOfNumbersTest {

    @Test
    void aSetOfIndexesIsThatOfATree() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            IndexSet[] sets = {new IndexSet(), new IndexSet()};
            List<TreeSet<Integer>> trees = List.of(new TreeSet<>(), new TreeSet<>());
            for (int step = 0; step < 200; step++) {
                int which = random.nextInt(2);
                int index = random.nextInt(60);
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> {
                        sets[which].remove(index);
                        trees.get(which).remove(index);
                    }
                    case 3 -> {
                        sets[which].addAll(sets[1 - which]);
                        trees.get(which).addAll(trees.get(1 - which));
                    }
                    default -> {
                        sets[which].add(index);
                        trees.get(which).add(index);
                    }
                }
                List<Integer> held = new ArrayList<>();
                sets[which].each(held::add);
                assertThat(held).as("-Dsayso.seed=%d round %d", seed, round).isEqualTo(List.copyOf(trees.get(which)));
            }
        }
    }

    @Test
    void pairsAreRankedAsSortingThemDoes() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Pair> pairs = new ArrayList<>();
            int count = random.nextInt(300);
            for (int i = 0; i < count; i++) {
                pairs.add(new Pair(i, i + 1, 0, random.nextInt(20) / 4.0 - 2));
            }
            List<Integer> sorted = IntStream.range(0, count)
                    .boxed()
                    .filter(i -> pairs.get(i).odds() >= -1)
                    .sorted(Comparator.comparingDouble(
                            (Integer i) -> -pairs.get(i).odds()))
                    .toList();
            assertThat(Ranked.of(pairs, Pair::odds, -1))
                    .as("-Dsayso.seed=%d round %d", seed, round)
                    .containsExactly(sorted.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Test
    void theWordsOfAPageComeBackAlsoWhereHalfACharacterIsBroken() throws Exception {
        List<Reading> readings = SamplePages.readings();
        PageWords words = PageWords.of(readings);
        for (Reading reading : readings) {
            PageWords.Text text = words.of(reading.page().id());
            assertThat(text.text()).isEqualTo(reading.page().text());
            assertThat(IntStream.range(0, text.sentences()).mapToObj(text::sentence))
                    .isEqualTo(reading.sentences().stream().map(Sentence::span).toList());
        }
        String broken = "The \ud83d ferry “sank” \ude00 at Lornport.";
        Page page = new Page("p-1", "a.txt", broken, Markup.NONE, Given.NOTHING);
        Article article = new Article(page, Article.Kind.ARTICLE, List.of(), null, null, null, null, null, "en");
        List<Sentence> whole = List.of(new Sentence(new Span(0, broken.length()), 0, List.of()));
        Reading reading = new Reading(article, whole, readings.getFirst().names(), List.of(), List.of());
        assertThat(PageWords.of(List.of(reading)).of("p-1").text()).isEqualTo(broken);
    }
}
