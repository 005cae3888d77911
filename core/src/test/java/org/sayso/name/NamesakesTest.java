package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people with like names: what one of them said must not become the other's. */
class NamesakesTest {

    private static List<String> people(String page) {
        return NameFinderTest.find(page).entities().stream()
                .filter(entity -> entity.type() == NameType.PERSON)
                .map(Entity::name)
                .toList();
    }

    @Test
    void aLikeSurnameThatSoundsOtherwiseIsAnother() {
        assertThat(people("""
                Secretary of State Mona Corry said so. Corry left on Monday.

                Her spokeswoman Mona Corby said no. "It is so," Corby said.
                """)).containsExactlyInAnyOrder("Mona Corry", "Mona Corby");
    }

    @Test
    void aPageDoesNotSpellOneSurnameNowSoNowSo() {
        assertThat(people("""
                Inspector Mona Tarrow said so. Tarrow left on Monday. Tarrow came back.

                The mayor Mona Torrow said no. "It is so," Torrow said. Torrow laughed.
                """)).containsExactlyInAnyOrder("Mona Tarrow", "Mona Torrow");
    }

    @Test
    void whomASentenceNamesInFullBehindTheBareSurnameIsARelation() {
        assertThat(people("""
                Verinal, who sat on the board, told his son of the sale, so that Ned Verinal sold first.

                Verinal said on Monday that he was sorry.
                """)).containsExactlyInAnyOrder("Verinal", "Ned Verinal");
    }

    @Test
    void whoIsFirstNamedLateAsARelationIsNotWhomThePageCalledSo() {
        assertThat(people("""
                President Verinal spoke at the port on Sunday. "It is unique," he said.

                But Verinal also noted that it was late. The president said he worried.

                Before the service, the president and first lady Mona Verinal met sailors. Verinal left.
                """)).containsExactlyInAnyOrder("Verinal", "Mona Verinal");
    }

    @Test
    void twoThatOnePageTellsApartAreTwoInTheCase() {
        String first = "Mona Tarrow said so. Tarrow left. Tarrow came. Mona Torrow said no. Torrow left. Torrow came.";
        String second = "Mona Tarrow was there, said the harbour police on Monday.";
        List<CaseEntity> entities = new NameJoiner()
                .join(List.of(
                        new PageNames("p-1", NameFinderTest.find(first)),
                        new PageNames("p-2", NameFinderTest.find(second))));
        assertThat(entities)
                .filteredOn(entity -> entity.type() == NameType.PERSON)
                .extracting(CaseEntity::name)
                .containsExactlyInAnyOrder("Mona Tarrow", "Mona Torrow");
    }

    @Test
    void aGivenNameThatIsAlsoAParticleIsSomebodys() {
        assertThat(
                        people(
                                "Mona Tarrow was there. Her cousin Ben Tarrow said no. Minister Karim Ben Harb left. Ben Harb came back."))
                .containsExactlyInAnyOrder("Mona Tarrow", "Ben Tarrow", "Karim Ben Harb");
    }
}
