package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole pages and a whole case of invented people: who is found, whom each name means, what joins and what stays apart. */
class NamesOfPagesTest {

    private static final List<String> CASE = List.of("""
            The Salt Board said on Monday that its director, Yareq Verinal, had left Veri. The Salt Board Staff Union, \
            led by Mona Tarrow, wants Verinal back.

            Its sister, the Staff Union of the Salt Board, was founded in Ketterwick. "Yareq is no thief," Tarrow told \
            the Ketterwick Courier. The Courier had asked. The Staff Union called a strike in Veri.
            """, """
            Jarek Verinal was seen in Ketterwick, the police in Ketterwick said. Yaro Verinal, his cousin, denied it.

            "Yaro has my nose," Jarek Verinal is said to have joked. Tarnland's foreign ministry would not say whether he \
            was in Tarnland. He never came to Veri, the foreign ministry of Tarnland said later.
            """, """
            Edda Tarrow, no relation of the union's leader, lives in Veri. Tarrow asked for nothing.

            "I want my brother back," Tarrow said. Yarekh Werinal knew her, a neighbour said.
            """);

    private static List<PageNames> pages() {
        List<PageNames> pages = new ArrayList<>();
        for (String page : CASE) {
            pages.add(new PageNames("p-" + pages.size(), NameFinderTest.find(page)));
        }
        return pages;
    }

    private static String table(List<CaseEntity> entities) {
        TreeSet<String> rows = new TreeSet<>();
        for (CaseEntity entity : entities) {
            rows.add(entity.type() + " " + entity.name() + " " + new TreeSet<>(entity.names()) + " on "
                    + entity.members().stream()
                            .map(CaseEntity.Member::page)
                            .distinct()
                            .count());
        }
        return String.join("\n", rows);
    }

    @Test
    void aCaseOfThreePages() {
        assertThat(table(new NameJoiner().join(pages()))).isEqualTo("""
            ORGANISATION Ketterwick Courier [Courier, Ketterwick Courier] on 1
            ORGANISATION Salt Board [Salt Board] on 1
            ORGANISATION Staff Union of the Salt Board [Salt Board Staff Union, Staff Union, Staff Union of the Salt Board] on 1
            ORGANISATION foreign ministry of Tarnland [Tarnland's foreign ministry, foreign ministry of Tarnland] on 1
            PERSON Edda Tarrow [Edda Tarrow, Tarrow] on 1
            PERSON Jarek Verinal [Jarek Verinal, Verinal, Yarekh Werinal, Yareq, Yareq Verinal] on 3
            PERSON Mona Tarrow [Mona Tarrow, Tarrow] on 1
            PERSON Yaro Verinal [Yaro, Yaro Verinal] on 1
            PLACE Ketterwick [Ketterwick] on 2
            PLACE Tarnland [Tarnland] on 1
            PLACE Veri [Veri] on 3""");
    }

    @Test
    void theOrderOfThePagesDoesNotMatter() {
        List<PageNames> pages = new ArrayList<>(pages());
        String first = table(new NameJoiner().join(pages));
        Collections.shuffle(pages, new Random(7));
        assertThat(table(new NameJoiner().join(pages))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Robert S. Vesper resigned. | Stephen Vesper resigned.",
                "Harry Reed spoke. | Harley Roda spoke.",
                "Jang Verin spoke. | Yang Verin spoke.",
                "Paul Ryland spoke. | Roland Paul spoke.",
                "The Board heard Mark Verin. | The Board heard Mona Verin.",
            })
    void whoOnlySoundsAlikeStaysApart(String a, String b) {
        List<PageNames> pages =
                List.of(new PageNames("p-1", NameFinderTest.find(a)), new PageNames("p-2", NameFinderTest.find(b)));
        assertThat(new NameJoiner().join(pages).stream().filter(entity -> entity.type() == NameType.PERSON))
                .hasSize(2);
    }

    @Test
    void aNameInBracketsInAnotherScriptIsTheSamePersons() {
        String page = "Said al-Harbi (سعيد الحربي) left Lisbon on Monday. The minister knew al-Harbi well.";
        Names names = NameFinderTest.find(page);
        Entity harbi = names.entities().stream()
                .filter(entity -> entity.name().equals("Said al-Harbi"))
                .findFirst()
                .orElseThrow();
        assertThat(harbi.names()).contains("سعيد الحربي");
    }

    /** The cost of a join grows with its pages: many bearers of one surname are not all compared with each other. */
    @Test
    void aSurnameThatManyBearCostsNoSquare() {
        List<PageNames> pages = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String name = "J" + Integer.toString(i, 26).replaceAll("[0-9]", "a") + "o Verinal";
            Entity entity = new Entity("e1", NameType.PERSON, name, List.of(name), List.of(), false, null);
            pages.add(new PageNames("p-%05d".formatted(i), new Names(List.of(), List.of(entity))));
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(new NameJoiner().join(pages)).isNotEmpty();
        assertThat((clock.getCurrentThreadCpuTime() - start) / 1_000_000_000).isLessThan(20);
    }
}
