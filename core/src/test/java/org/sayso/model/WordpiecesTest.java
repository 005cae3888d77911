package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordpiecesTest {

    private final Wordpieces pieces =
            new Wordpieces(List.of("[PAD]", "[UNK]", "har", "##bour", "harb", "jose", "##s", "h", "##a"));

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(pieces.pieces("Harbours")).containsExactly(1);
        assertThat(pieces.pieces("harbour")).containsExactly(1);
        assertThat(pieces.pieces("has")).containsExactly(7, 8, 6);
    }

    @Test
    void readsCapitalsAndAccentsAsPlainLetters() {
        assertThat(pieces.pieces("José")).containsExactly(5);
        assertThat(pieces.pieces("JOSÉS")).containsExactly(5, 6);
    }

    @Test
    void knowsNoPieceOfAnUnknownWord() {
        assertThat(pieces.pieces("🚢")).containsExactly(1);
    }

    @Test
    void namesThePieceItLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pieces.id("[SEP]"))
                .withMessageContaining("[SEP]");
    }
}
