package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

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
}
