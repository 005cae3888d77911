package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.Seeds;

/** If these fail, everything Sayso prints opens at the wrong place on pages with emoji. */
class CodePointsTest {

    @Test
    void placesAfterAnEmojiCountItOnce() {
        String text = "\uD83D\uDCF0 Ann Lee said no.";
        CodePoints points = new CodePoints(text);
        Span ann = new Span(text.indexOf("Ann"), text.indexOf(" said"));
        assertThat(points.outward(ann)).isEqualTo(new Span(2, 9));
        assertThat(points.inward(new Span(2, 9))).isEqualTo(ann);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlaceComesBack(long seed) {
        Random random = new Random(seed);
        String text = random.ints(random.nextInt(60), 0, 0x20000)
                .map(c -> Character.isBmpCodePoint(c) && Character.isSurrogate((char) c) ? 'x' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        CodePoints points = new CodePoints(text);
        for (int point = 0; point <= text.codePointCount(0, text.length()); point++) {
            int unit = text.offsetByCodePoints(0, point);
            assertThat(points.outward(unit)).isEqualTo(point);
            assertThat(points.inward(point)).isEqualTo(unit);
        }
    }

    static LongStream seeds() {
        return Seeds.some(200);
    }
}
