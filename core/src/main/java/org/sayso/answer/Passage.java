package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Timex;

/**
 * A sentence of the story, ready to be asked.
 *
 * @param index place among the story's passages
 * @param span trimmed
 * @param terms its own, each 1; what stands around it or what its pronouns mean, less
 * @param statements whose content lies in it
 * @param claims ids of the claims it carries
 * @param words its words
 * @param from where a reader must begin to understand it: at the sentence before ("He denied it."), or at itself
 * @param speakers keys of those whose words it gives
 * @param traits what it holds that may answer: a reason, a number, a day, somebody, a place
 * @param named its text with the names of those whom "he" and "the engineer" mean
 */
record Passage(
        int index,
        Reading reading,
        Span span,
        Map<String, Double> terms,
        List<Statement> statements,
        Set<String> claims,
        List<Word> words,
        Set<Trait> traits,
        boolean denied,
        int from,
        Set<String> speakers,
        String named) {

    enum Trait {
        REASON,
        PURPOSE,
        NUMBER,
        DAY,
        DURATION,
        SOMEBODY,
        PLACE,
        SILENCE,
        FATE
    }

    boolean isOnPageOf(Passage other) {
        return reading.page().id().equals(other.reading().page().id());
    }

    /** Whether the next stands right behind it and both are nobody's words or one speaker's, so that one chain holds for both. */
    boolean goesOnIn(Passage next) {
        return index + 1 == next.index
                && isOnPageOf(next)
                && Index.isBlankBetween(reading.page().text(), span, next.span)
                && (statement() == null || next.statement() == null || speakers.equals(next.speakers));
    }

    /** The days it names. */
    List<Timex> times() {
        return reading.timexes().stream()
                .filter(timex -> timex.days() != null && span.contains(timex.span()))
                .toList();
    }

    String text() {
        return reading.page().quote(span);
    }

    /** Whether it cannot be understood without the sentence before it. */
    boolean continues() {
        return from < span.start();
    }

    /** With the sentence before it where it needs that. */
    Span whole() {
        return new Span(from, span.end());
    }

    /** The statement that the sentence mostly is; null in the page's own voice. */
    @Nullable
    Statement statement() {
        Statement best = null;
        int most = 0;
        for (Statement statement : statements) {
            int covered = 0;
            for (Span piece : statement.content()) {
                covered += Math.max(0, Math.min(piece.end(), span.end()) - Math.max(piece.start(), span.start()));
            }
            if (covered > most) {
                most = covered;
                best = statement;
            }
        }
        return most * 4 >= span.length() ? best : null;
    }
}
