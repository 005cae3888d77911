package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Words;

class FateQuestionsTest {

    private final Asker asker = new Asker(KeeperStory.story());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What happened to Osk Marrow?",
                "What became of Osk Marrow?",
                "Where is Osk Marrow?",
                "Is Osk Marrow dead?",
                "What happened to the keeper?",
                "Where is the keeper?"
            })
    void everyFateToldOfSomebodyIsAnAccount(String question) {
        Answer answer = asker.ask(question);
        assertThat(answer.answered()).isTrue();
        assertThat(answer.accounts())
                .as("drowned, held and boarded exclude each other")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts(answer))
                .anyMatch(text -> text.contains("drowned"))
                .anyMatch(text -> text.contains("held in the fort"))
                .anyMatch(text -> text.contains("boarded a trawler"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"What happened to Brida Teal?", "Is Brida Teal dead?", "Why did Brida Teal drown?"})
    void whoseFateThePagesDoNotTellHasNone(String question) {
        assertThat(asker.ask(question).answered()).isFalse();
    }

    @Test
    void yesAndNoAreTwoAccounts() {
        Answer answer = asker.ask("Was there a call to the lighthouse?");
        assertThat(answer.accounts()).hasSize(2);
        assertThat(texts(answer))
                .anyMatch(text -> text.contains("denied"))
                .anyMatch(text -> text.contains("An official"));
    }

    @Test
    void theDeadAreCountedWhoeverTheyAre() {
        assertThat(texts(asker.ask("How many people died?")))
                .containsExactly("A nurse said at least nine dead lay in the chapel.");
    }

    @Test
    void somebodyAtHomeIsSomewhere() {
        assertThat(texts(asker.ask("Where was Brida Teal when the lamp went out?")))
                .startsWith("Teal was asleep at home when the lamp went out.");
    }

    @ParameterizedTest
    @CsvSource({
        "What happened to the ferry?,            FATE",
        "What has become of Ada Lorn?,           FATE",
        "Where is Ada Lorn now?,                 FATE",
        "Is Ada Lorn alive?,                     FATE",
        "Where was Ada Lorn on Friday?,          WHERE",
        "Where is the money of the fund kept?,   WHERE",
        "What happened on Friday?,               WHAT",
        "Is the bridge open?,                    YES_NO"
    })
    void aQuestionOfFateIsKnownByItsWords(String question, QuestionKind kind) {
        assertThat(QuestionKind.of(Words.of(question))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "He drowned in the lake.,                            true",
        "She was led away before dawn.,                      true",
        "They fear that he fell from the pier.,              true",
        "The judge found no trace of her.,                   true",
        "The clerk is holding Lorn in the cellar.,           true",
        "He led the council for ten years.,                  false",
        "She holds a degree.,                                false",
        "He has worked at the mill since May.,               false"
    })
    void wordsOfFateAreKnown(String sentence, boolean told) {
        assertThat(Fates.isTold(Words.of(sentence))).isEqualTo(told);
    }

    private static List<String> texts(Answer answer) {
        return answer.accounts().stream()
                .flatMap(account -> account.evidence().stream())
                .map(Evidence::text)
                .toList();
    }
}
