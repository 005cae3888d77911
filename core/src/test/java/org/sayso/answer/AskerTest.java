package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.TestReadings;
import org.sayso.name.NameType;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;

class AskerTest {

    private final Story story = Story.of(FerryStory.pages());
    private final Asker asker = new Asker(story);

    @Test
    void differentReasonsAreDifferentAccounts() {
        Answer answer = asker.ask("Why did the Selkie sink?");
        assertThat(answer.answered()).isTrue();
        assertThat(accountWith(answer, "bow door")).isNotEqualTo(accountWith(answer, "old mine"));
    }

    @Test
    void oneReasonThroughTwoOutletsIsOneAccount() {
        Account account = accountWith(asker.ask("Why did the Selkie sink?"), "bow door");
        assertThat(account.evidence().stream().flatMap(one -> Stream.concat(Stream.of(one), one.also().stream())))
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("According to Lorn"))
                .anyMatch(text -> text.contains("because its bow door"));
        assertThat(account.outlets()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who raised the lighthouse?",
                "Who designed the Selkie?",
                "What did Lorn say to Brecht about the money?",
                "Which hospital treated Ada Lorn?",
                "How many lifeboats did the Coast Guard buy?",
                "Who is Jonas Vell?",
                ""
            })
    void whatThePagesDoNotTellIsNotAnswered(String question) {
        Answer answer = asker.ask(question);
        assertThat(answer.answered()).as(question).isFalse();
        assertThat(answer.accounts()).isEmpty();
    }

    @Test
    void silenceIsListed() {
        assertThat(asker.ask("What does the Coast Guard say of the sinking?").silences())
                .extracting(Evidence::text)
                .containsExactly("The Coast Guard declined to comment on the sinking.");
    }

    @Test
    void menusAnswerNothing() {
        for (Evidence evidence : shown(asker.ask("Why did the Selkie sink?"))) {
            assertThat(evidence.text()).doesNotContain("cruise");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did the Selkie sink?",
                "How many died on the Selkie?",
                "Who denied that the bow door was open?",
                "bow door",
                "When did the ferry sink?"
            })
    void everythingShownIsThePagesOwnWords(String question) {
        for (Evidence evidence : shown(asker.ask(question))) {
            assertThat(Objects.requireNonNull(story.reading(evidence.pageId()))
                            .page()
                            .quote(evidence.span()))
                    .isEqualTo(evidence.text());
        }
    }

    @Test
    void aSentenceThatMeansNothingAloneIsShownWithTheOneBefore() {
        Story told = Story.of(List.of(TestReadings.page("h-1", "The Gazette", "2033-02-02")
                .named("marrow", NameType.PERSON, "Osk Marrow", "Marrow")
                .own("Osk Marrow kept the lighthouse of Hest.")
                .own("He left the lighthouse because the lamp had been sold.")
                .own("Fish was dear in the harbour that year.")
                .read()));

        List<Evidence> shown = shown(new Asker(told).ask("Why did Marrow leave the lighthouse?"));

        assertThat(shown).extracting(Evidence::text).anyMatch(text -> text.contains("He left the lighthouse because"));
        assertThat(shown)
                .extracting(Evidence::text)
                .anyMatch(text -> text.contains("Osk Marrow kept the lighthouse of Hest."));
    }

    @Test
    void aNumberAnswersHowMany() {
        Answer answer = asker.ask("How many passengers died on the Selkie?");
        assertThat(answer.answered()).isTrue();
        assertThat(answer.accounts().getFirst().gist().text()).contains("17 passengers");
    }

    private static Account accountWith(Answer answer, String words) {
        return answer.accounts().stream()
                .filter(account -> account.evidence().stream()
                        .anyMatch(evidence -> evidence.text().contains(words)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Evidence> shown(Answer answer) {
        List<Evidence> shown = new ArrayList<>(answer.nearest());
        shown.addAll(answer.silences());
        answer.accounts().forEach(account -> {
            shown.add(account.gist());
            shown.addAll(account.evidence());
        });
        return shown;
    }
}
