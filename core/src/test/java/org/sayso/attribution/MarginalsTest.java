package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.text.Span;

/** A reader who is shown acts as things people said soon believes none of it; one who is shown too little misses a source. */
class MarginalsTest {

    /** Brackets: source, braces: cue, angle brackets: content. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The harbour court] {lifted} <the ban on trawlers>.",
                "[The council] {approved} <a second bridge over the strait>.",
                "[The new rules] {let} <skippers leave without a pilot>.",
                "[The ministry] {will now wait until spring to unveil} <its plan for the port>.",
                "[Everyone] {knows} <the tides of the Sound>."
            })
    void whatIsDoneIsOnlyTouchedOn(String sentence) {
        assertThat(isMarginal(sentence, 0.6, Polarity.ASSERTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The harbour court] {said} <the ban on trawlers was lifted>.",
                "[The council] {opposed} <a second bridge over the strait>.",
                "[Fishermen] {denounced} <the toll as robbery>.",
                "[She] {made clear} <the ferry was still to come>.",
                "{Reportedly} <the gate was open>.",
                "[The toll] is a robbery, [fishermen] {say}: <“Nobody asked us.”>"
            })
    void whatIsSaidThoughtOrJudgedIsTold(String sentence) {
        assertThat(isMarginal(sentence, 0.6, Polarity.ASSERTS)).isFalse();
    }

    @Test
    void aSilenceIsAlwaysTold() {
        String sentence = "[Her skipper] {could not} <be reached>.";
        assertThat(isMarginal(sentence, 0.4, Polarity.DECLINES)).isFalse();
        assertThat(isMarginal(sentence, 0.4, Polarity.ASSERTS)).isTrue();
    }

    @Test
    void whatTheFinderIsSureOfIsKeptMoreReadily() {
        String sentence = "[The company] {looked again at} <its fleet>.";
        assertThat(isMarginal(sentence, 0.3, Polarity.ASSERTS)).isTrue();
        assertThat(isMarginal(sentence, 0.97, Polarity.ASSERTS)).isFalse();
    }

    private static boolean isMarginal(String marked, double confidence, Polarity polarity) {
        String text = marked.replaceAll("[\\[\\]{}<>]", "");
        List<Span> content = places(marked, '<', '>');
        String words = content.getFirst().of(text);
        return StatementResolver.isMarginal(
                text,
                new Statement(
                        "s1",
                        content,
                        places(marked, '[', ']'),
                        places(marked, '{', '}'),
                        words.startsWith("“") ? Manner.DIRECT : Manner.INDIRECT,
                        polarity,
                        SourceClass.GROUP,
                        null,
                        confidence,
                        List.of(new Link("The Echo", SourceClass.OUTLET, null, null, false)),
                        Setting.UNTOLD,
                        null));
    }

    private static List<Span> places(String marked, char open, char close) {
        int from = marked.lastIndexOf(open);
        if (from < 0) {
            return List.of();
        }
        int start = marked.substring(0, from).replaceAll("[\\[\\]{}<>]", "").length();
        String inside = marked.substring(from + 1, marked.indexOf(close, from)).replaceAll("[\\[\\]{}<>]", "");
        return List.of(new Span(start, start + inside.length()));
    }
}
