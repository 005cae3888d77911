package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;

/** Names decide everything that is counted later: one person under two entities is two sources, two under one a false one. */
class NameFinderTest {

    private static final NameFinder FINDER = new NameFinder();

    private static final String PAGE = """
            Harbour minister Mike Tarnow told the Ruritan Safety Board (RSB) on Monday that he would not resign.

            Gen. Said al-Harbi, commander of the Ruritan coast guard, said Tarnow had been warned. "Mr Tarnow knew," Harbi \
            told Reuters.

            The RSB declined to comment. Anna and Boris Verinsky were questioned in Lisbon, and Anna was let go. \
            Verinsky is still held, Portugal's foreign ministry said.
            """;

    static Names find(String page) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : page.split("\n\n", -1)) {
            paragraphs.add(new Span(start, start + paragraph.length()));
            start += paragraph.length() + 2;
        }
        List<Sentence> sentences = new SentenceSplitter().split(page, paragraphs);
        return FINDER.find(
                page,
                sentences.stream().map(Sentence::span).toList(),
                sentences.stream().map(Sentence::block).toList(),
                Set.of(),
                null);
    }

    private static String whom(Names names, String page, String words, int from) {
        int at = page.indexOf(words, from);
        for (Mention mention : names.mentions()) {
            if (mention.span().contains(at)) {
                return names.entities().stream()
                        .filter(entity -> entity.id().equals(mention.entity()))
                        .findFirst()
                        .orElseThrow()
                        .name();
            }
        }
        return "nobody";
    }

    @Test
    void aBareSurnameIsWhoeverIsWrittenSo() {
        String page =
                "By Pat Verinson\n\nThe pier is shut, said Bill Verinsson, head of the guard. Mr. Verinsson left.";
        Names names = find(page);
        assertThat(whom(names, page, "Verinsson", page.indexOf("Mr."))).isEqualTo("Bill Verinsson");
    }

    @Test
    void anOfficeBeforeANameWithAnInitialIsNoPartOfABody() {
        String page = "Log lost, pilots say\n\nFormer National Security Adviser Anna M. Wood said so.";
        Names names = find(page);
        assertThat(whom(names, page, "Wood", 0)).isEqualTo("Anna M. Wood");
    }

    @Test
    void anOfficeWithoutItsHolderIsNobodysName() {
        String page = "Ada Lorn said this to the Vice President and the Port Council, and the Vice President agreed.";
        assertThat(find(page).entities())
                .extracting(Entity::name)
                .contains("Ada Lorn")
                .doesNotContain("Vice President");
    }

    @Test
    void aShareOfPeopleIsNobodysName() {
        String page = "Many pilots were asked. Two-thirds said the log was lost. Two-thirds of them knew it.";
        assertThat(whom(find(page), page, "Two-thirds", 0)).isEqualTo("nobody");
    }

    @Test
    void aSurnameMeansTheOneNamedInFull() {
        Names names = find(PAGE);
        assertThat(whom(names, PAGE, "Tarnow had been", 0)).isEqualTo("Mike Tarnow");
        assertThat(whom(names, PAGE, "Tarnow knew", 0)).isEqualTo("Mike Tarnow");
        assertThat(whom(names, PAGE, "Harbi told", 0)).isEqualTo("Said al-Harbi");
    }

    @Test
    void whoIsAddressedIsSomebodyAndADayIsNoPartOfAName() {
        String page = """
                Measures Ms. LaTorva has taken shrink the office. She beat Mona Vesper Saturday, and Vesper left.

                The 9th U.S. Circuit Court of Appeals upheld it, and the 4th Circuit did not. The 9th Circuit said no more.

                Tom Arden, Kansas Republican, spoke.
                """;
        Names names = find(page);
        assertThat(whom(names, page, "LaTorva", 0)).isEqualTo("LaTorva");
        assertThat(whom(names, page, "Vesper left", 0)).isEqualTo("Mona Vesper");
        assertThat(whom(names, page, "9th Circuit", 0)).isEqualTo("9th U.S. Circuit Court of Appeals");
        assertThat(whom(names, page, "4th Circuit", 0)).isEqualTo("4th Circuit");
        assertThat(names.entities()).noneMatch(entity -> entity.name().startsWith("Kansas "));
    }

    @Test
    void titlesAreRolesAndNoPartOfTheName() {
        Entity tarnow = entity(find(PAGE), "Mike Tarnow");
        assertThat(tarnow.roles()).extracting(Role::text).contains("Harbour minister");
        assertThat(tarnow.gender()).isEqualTo(Gender.MALE);
        assertThat(entity(find(PAGE), "Said al-Harbi").roles())
                .extracting(Role::text)
                .contains("commander of the Ruritan coast guard");
    }

    /** An office that holds half of the sentence before it is what the names list would show of a person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It came a day after President Tom Arden had left. | Tom Arden | President",
                "The vote against former Mayor Tom Arden was lost. | Tom Arden | former Mayor",
                "The council that president fired then harbour director Tom Arden. | Tom Arden | then harbour director",
                "Ada Lorn, a former aide to Mr. Arden of Holm, left. | Ada Lorn | a former aide to Mr. Arden of Holm",
                "Ada Lorn, the deputy of Tom W. Arden, left. | Ada Lorn | the deputy of Tom W. Arden",
                "They heard Ada Lorn, Sen. Tom Arden of Holm and others. | Ada Lorn | ",
            })
    void anOfficeIsNeitherWhatStandsBeforeItNorCutAtAnInitial(String page, String name, @Nullable String role) {
        assertThat(entity(find(page), name).roles())
                .extracting(Role::text)
                .isEqualTo(role == null ? List.of() : List.of(role));
    }

    @Test
    void aStateIsCalledByItsOwnNameAndNotByAByname() {
        Names names = find(
                "Iran has denied it. The video suggests that the Islamic Republic removed it, and Tehran said no.");
        assertThat(names.entities()).extracting(Entity::name).contains("Iran");
        assertThat(entity(names, "Iran").names()).contains("Islamic Republic", "Tehran");
    }

    @Test
    void whatBefellSomebodyIsNoOfficeOfHis() {
        String page =
                "The murder of Gen. Said al-Harbi shook Ruritania. Words of the senator Mike Tarnow were read out.";
        assertThat(find(page).entities())
                .flatExtracting(Entity::roles)
                .extracting(Role::text)
                .noneMatch(role -> role.contains("murder") || role.contains("Words"));
    }

    @Test
    void aCommentInLowerCaseNamesWhomThePageNames() {
        String page = PAGE.strip() + "\n\ni think tarnow lied and nobody believes harbi";
        Names names = find(page);
        assertThat(whom(names, page, "tarnow lied", 0)).isEqualTo("Mike Tarnow");
        assertThat(whom(names, page, "harbi", page.indexOf("believes"))).isEqualTo("Said al-Harbi");
        assertThat(whom(names, page, "think", 0)).isEqualTo("nobody");
    }

    @Test
    void lettersInBracketsAreTheBodyBeforeThem() {
        assertThat(whom(find(PAGE), PAGE, "RSB declined", 0)).endsWith("Ruritan Safety Board");
    }

    @Test
    void anOutletIsOne() {
        assertThat(entity(find(PAGE), "Reuters").outlet()).isTrue();
    }

    @Test
    void twoPeopleWithALineBetweenThemAreNotOneOfADoubleName() {
        String page =
                "The Lorn-Moss summit begins.\n\nAda Lorn and Tom Moss have arrived.\n\nMr Moss told the mayor of it, and"
                        + " Lucille Roybal-Allard listened. Mr Moss left.";
        Names names = find(page);
        assertThat(names.entities().stream().map(Entity::name))
                .contains("Ada Lorn", "Tom Moss", "Lucille Roybal-Allard")
                .doesNotContain("Lorn-Moss");
        assertThat(whom(names, page, "Moss left", page.indexOf("Moss left"))).isEqualTo("Tom Moss");
    }

    @Test
    void whoIsCalledByTheGivenNameIsNotTheBareSurname() {
        Names names = find(PAGE);
        assertThat(whom(names, PAGE, "Anna was", 0)).isEqualTo(whom(names, PAGE, "Anna and", 0));
        assertThat(whom(names, PAGE, "Verinsky is", 0)).isEqualTo("Boris Verinsky");
    }

    @Test
    void mentionsLieInThePageInOrderWithoutOverlap() {
        check(PAGE, find(PAGE));
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder page = new StringBuilder(PAGE);
            for (int change = 0; change < 25; change++) {
                int at = random.nextInt(page.length());
                switch (random.nextInt(4)) {
                    case 0 -> page.deleteCharAt(at);
                    case 1 -> page.insert(at, "\"’-.(\n 7ﷺ😀שХ".charAt(random.nextInt(13)));
                    case 2 -> page.setCharAt(at, Character.toUpperCase(page.charAt(at)));
                    default -> page.insert(at, PAGE, 0, random.nextInt(40));
                }
            }
            assertThat(page).as("seed %d, round %d", seed, round).isNotEmpty();
            check(page.toString(), find(page.toString()));
        }
    }

    private static void check(String page, Names names) {
        int last = 0;
        Set<String> ids = Set.copyOf(names.entities().stream().map(Entity::id).toList());
        for (Mention mention : names.mentions()) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.span().of(page)).isNotBlank();
            assertThat(ids).contains(mention.entity());
            last = mention.span().end();
        }
        for (Entity entity : names.entities()) {
            assertThat(entity.names()).contains(entity.name()).doesNotHaveDuplicates();
            for (Role role : entity.roles()) {
                assertThat(role.span().of(page)).isNotBlank();
            }
        }
    }

    private static Entity entity(Names names, String name) {
        return names.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " not in " + names.entities()));
    }

    @Test
    void pagesInAnyOrderGiveTheSameCase() {
        List<PageNames> pages = new ArrayList<>();
        pages.add(
                new PageNames("p-1", find("Qasem Rostami met Abu Salam al-Tikri in Lisbon. Rostami left on Friday.")));
        pages.add(new PageNames("p-2", find("Mr Ghassem Rustami said he had met Adel Abdul-Salam. Salam denied it.")));
        pages.add(new PageNames("p-3", find("\"I was there,\" Rostami told Reuters on Tuesday.")));
        List<CaseEntity> forwards = new NameJoiner().join(pages);
        Collections.reverse(pages);
        assertThat(new NameJoiner().join(pages)).isEqualTo(forwards);
        CaseEntity rostami = forwards.stream()
                .filter(entity -> entity.names().contains("Qasem Rostami"))
                .findFirst()
                .orElseThrow();
        assertThat(rostami.members()).hasSize(3);
        assertThat(rostami.names()).contains("Ghassem Rustami");
        assertThat(forwards.stream().filter(entity -> entity.name().contains("Salam")))
                .hasSize(2);
    }
}
