package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.text.Span;

class TextPairTest {

    private static final Wordpieces WORDPIECES =
            new Wordpieces(List.of("[UNK]", "the", "gate", "##s", "gates", "open", "opened", "7", "8", "."));

    @Test
    void everyWordIsMarkedByHowItStandsToTheOtherText() {
        TextPair pair = pair("The gates open 7 7.", "the gate opened 8 7");
        assertThat(pair.left().ids()).containsExactly(1, 4, 5, 7, 7, 9);
        assertThat(pair.left().matches()).containsExactly(1, 2, 2, 4, 4, 0);
        assertThat(pair.right().matches()).containsExactly(1, 2, 2, 3, 4);
    }

    @Test
    void theLongerTextLosesItsEndNotTheShorter() {
        TextPair pair = pair("gate ".repeat(200), "the gates");
        assertThat(pair.left().ids()).hasSize(124);
        assertThat(pair.right().ids()).containsExactly(1, 4);
    }

    @Test
    void anEmptyTextHasNothing() {
        TextPair pair = pair("", "gate");
        assertThat(pair.left().ids()).isEmpty();
        assertThat(pair.right().matches()).containsExactly(0);
    }

    private static TextPair pair(String left, String right) {
        return TextPair.of(passage(left), passage(right), WORDPIECES);
    }

    private static Passage passage(String text) {
        return new Passage(text, List.of(new Span(0, text.length())), WORDPIECES);
    }
}
