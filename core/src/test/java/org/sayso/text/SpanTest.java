package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest(name = "[{0},{1}) overlaps [{2},{3}) -> {4}")
    @CsvSource({"0,5, 5,9, false", "0,6, 5,9, true", "3,3, 0,9, true", "0,9, 2,4, true"})
    void overlaps(int a, int b, int c, int d, boolean expected) {
        assertThat(new Span(a, b).overlaps(new Span(c, d))).isEqualTo(expected);
    }

    @Test
    void endBeforeStartIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> new Span(7, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A span needs 0 <= start <= end, got start=7, end=3");
    }

    @Test
    void trimDropsNoBreakSpacesToo() {
        assertThat(new Span(0, 7).trim("\u00A0 said\n")).isEqualTo(new Span(2, 6));
    }
}
