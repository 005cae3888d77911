package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who reads the same pages in another order must not get other people: random casts of invented people, spelt at random. */
class AnyOrderTest {

    private static final String[] GIVEN = {
        "Yareq", "Yarekh", "Jarek", "Mona", "Mohnah", "Edda", "Edric", "Said", "Saeed", "M."
    };
    private static final String[] FAMILY = {
        "Verinal", "Werinal", "Verinnal", "Tarrow", "Tarow", "al-Harbi", "Alharbi", "Abdul-Karim"
    };
    private static final String[] BODIES = {
        "Salt Board", "the Salt Board", "Salt Board Staff Union", "Ruritan Salt Board", "SB"
    };

    private static PageNames page(int number, Random random) {
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> names = new ArrayList<>();
            String family = FAMILY[random.nextInt(FAMILY.length)];
            NameType type = random.nextInt(4) == 0 ? NameType.ORGANISATION : NameType.PERSON;
            if (type == NameType.ORGANISATION) {
                names.add(BODIES[random.nextInt(BODIES.length)]);
            } else {
                if (random.nextInt(3) > 0) {
                    names.add(GIVEN[random.nextInt(GIVEN.length)] + " " + family);
                }
                names.add(family);
            }
            Gender gender = random.nextInt(5) > 0 ? null : random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
            entities.add(new Entity("e" + (i + 1), type, names.getFirst(), names, List.of(), false, gender));
        }
        return new PageNames("p-%03d".formatted(number), new Names(List.of(), entities));
    }

    @RepeatedTest(30)
    void theSamePagesInAnyOrderGiveTheSamePeople() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<PageNames> pages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pages.add(page(i, random));
        }
        List<CaseEntity> first = new NameJoiner().join(pages);
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(pages, random);
            assertThat(new NameJoiner().join(pages)).as("seed %d", seed).isEqualTo(first);
        }
        assertThat(first.stream()
                        .flatMap(entity -> entity.members().stream())
                        .distinct()
                        .count())
                .as("seed %d: every page's entity is somebody", seed)
                .isEqualTo(12 * 6);
    }

    /** A case that grows and shrinks must not keep people as they were: pages come, change and go, each joining using the last. */
    @RepeatedTest(30)
    void whatWasComparedBeforeChangesNobody() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Integer, PageNames> pages = new TreeMap<>();
        Map<String, Integer> before = Map.of();
        for (int step = 0; step < 25; step++) {
            int number = random.nextInt(14);
            if (random.nextInt(4) > 0) {
                pages.put(number, page(number, random));
            } else {
                pages.remove(number);
            }
            List<PageNames> now = new ArrayList<>(pages.values());
            Collections.shuffle(now, random);
            NameJoiner.Joining joining = new NameJoiner(before).joined(now);
            assertThat(joining.entities()).as("seed %d, step %d", seed, step).isEqualTo(new NameJoiner().join(now));
            assertThat(new NameJoiner(joining.compared()).joined(now).comparedNow())
                    .as("seed %d, step %d: nobody is compared twice", seed, step)
                    .isZero();
            before = joining.compared();
        }
    }

    /** Ten thousand pages must not be compared again for one that came. */
    @RepeatedTest(5)
    void onlyNamesThatANewPageTouchesAreComparedAgain() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<PageNames> pages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pages.add(page(i, random));
        }
        pages.add(person(100, "Orsel Quintrap"));
        pages.add(person(101, "Orsell Quintrap"));
        NameJoiner.Joining whole = new NameJoiner().joined(pages);
        assertThat(whole.comparedNow()).isGreaterThan(5);
        pages.add(person(102, "Horst Dabrunk"));
        pages.add(person(103, "Orsel K. Quintrap"));
        NameJoiner.Joining more = new NameJoiner(whole.compared()).joined(pages);
        assertThat(more.entities()).as("seed %d", seed).isEqualTo(new NameJoiner().join(pages));
        assertThat(more.comparedNow())
                .as("seed %d: the two Quintraps there were, now after a fuller one", seed)
                .isBetween(1, 2);
        pages.remove(pages.size() - 1);
        assertThat(new NameJoiner(whole.compared()).joined(pages).comparedNow())
                .as("seed %d: a name that is like nobody's", seed)
                .isZero();
    }

    @Test
    void whatIsKeptOfNamesAndDamagedMakesNobodyAnother() {
        List<PageNames> pages = List.of(person(1, "Orsel Quintrap"), person(2, "Orsell Quintrap"));
        NameJoiner.Joining whole = new NameJoiner().joined(pages);
        Map<String, Integer> damaged = new TreeMap<>(whole.compared());
        damaged.replaceAll((print, which) -> 17);
        assertThat(new NameJoiner(damaged).join(pages)).isEqualTo(whole.entities());
    }

    private static PageNames person(int number, String name) {
        return new PageNames(
                "p-%03d".formatted(number),
                new Names(
                        List.of(),
                        List.of(new Entity("e1", NameType.PERSON, name, List.of(name), List.of(), false, null))));
    }
}
