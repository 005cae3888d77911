package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.page.Given;
import org.sayso.page.PageReader;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;

class AffairsTest {

    private static final Affairs SMALL = new Affairs(0, 60);

    /** Pages with the words of one of some matters, and words that all pages have. */
    private static PageTopic page(Random random, int matter) {
        List<Integer> row = new ArrayList<>();
        for (int word = 0; word < 30; word++) {
            if (random.nextInt(3) > 0) {
                row.add(1000 * (matter + 1) + word);
                row.add(1 + random.nextInt(4));
            }
        }
        for (int word = 0; word < 20; word++) {
            row.add(1_000_000 + word);
            row.add(1 + random.nextInt(9));
        }
        return PageTopic.of(row.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<Set<PageTopic>> told(List<PageTopic> pages, Affairs affairs) {
        Set<Set<PageTopic>> told = Collections.newSetFromMap(new HashMap<>());
        affairs.of(pages).forEach(affair -> {
            Set<PageTopic> of = Collections.newSetFromMap(new HashMap<>());
            affair.forEach(at -> of.add(pages.get(at)));
            told.add(of);
        });
        return told;
    }

    @Test
    void pagesOfOneMatterAreOneAffairWhateverTheirOrder() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<PageTopic> pages = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            pages.add(page(random, i % 8));
        }
        Set<Set<PageTopic>> first = told(pages, SMALL);
        assertThat(first).as("-Dsayso.seed=%d", seed).hasSize(8).allMatch(affair -> affair.size() == 15);
        Collections.shuffle(pages, random);
        assertThat(told(pages, SMALL)).as("-Dsayso.seed=%d", seed).isEqualTo(first);
    }

    /** What a page more costs must not grow with the case, be it all of one matter. */
    @Test
    void anAffairHasNoMorePagesThanAreAllowed() {
        Random random = new Random(42);
        List<PageTopic> pages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pages.add(page(random, 0));
        }
        List<List<Integer>> affairs = new Affairs(0, 7).of(pages);
        assertThat(affairs).allMatch(affair -> affair.size() <= 7);
        List<Integer> all =
                new ArrayList<>(affairs.stream().flatMap(List::stream).toList());
        Collections.sort(all);
        assertThat(all).as("each page in one").hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void aCaseOfFewPagesIsOneAffair() {
        assertThat(Affairs.USUAL.isOne(2_000)).isTrue();
        assertThat(Affairs.USUAL.isOne(2_001)).isFalse();
        assertThat(SMALL.of(List.of())).isEmpty();
        assertThat(SMALL.of(List.of(PageTopic.of()))).containsExactly(List.of(0));
    }

    @Test
    void whatAPageIsAboutIsItsWordsByMeaningAndLastsInARowOfNumbers() throws Exception {
        PageTopic topic = PageTopic.of(new Reader()
                .read(new PageReader()
                        .read(new RawPage(
                                "tug.txt",
                                "The tug was towed off the bank. Two tugs towed it.\n".getBytes(StandardCharsets.UTF_8),
                                Given.NOTHING))));
        List<Integer> row = Arrays.stream(topic.row()).boxed().toList();
        assertThat(row.get(row.indexOf("tug".hashCode()) + 1)).as("tug, tugs").isEqualTo(2);
        assertThat(row).as("'the' tells nothing").doesNotContain("the".hashCode());
        assertThat(PageTopic.of(topic.row()).row()).containsExactly(topic.row());
    }
}
