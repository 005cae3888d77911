package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/** What a time of a page stands in: somebody's words, or the page's own; beside the cue of a statement of that day, or not. */
final class TimedWords {

    private record Piece(Span span, Statement statement) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> cues = new ArrayList<>();
    private final List<Span> times;

    /** Longest piece of content on the page: how far back one may begin that holds a place. */
    private final int longest;

    TimedWords(Reading reading) {
        for (Statement statement : reading.statements()) {
            statement.content().forEach(span -> pieces.add(new Piece(span, statement)));
            statement.cue().forEach(span -> cues.add(new Piece(span, statement)));
        }
        Comparator<Piece> byPlace = Comparator.comparing(Piece::span);
        pieces.sort(byPlace);
        cues.sort(byPlace);
        times = reading.timexes().stream().map(Timex::span).sorted().toList();
        longest = pieces.stream().mapToInt(piece -> piece.span().length()).max().orElse(0);
    }

    /** The innermost statement whose words hold a place; null where the page itself speaks. */
    @Nullable
    Statement toldIn(Span place) {
        Piece best = null;
        for (int i = firstAt(pieces, place.start() - longest);
                i < pieces.size() && pieces.get(i).span().start() <= place.start();
                i++) {
            Piece piece = pieces.get(i);
            if (piece.span().contains(place)
                    && (best == null || piece.span().length() < best.span().length())) {
                best = piece;
            }
        }
        return best == null ? null : best.statement();
    }

    /** Of a statement's words the piece that holds a place, within its sentence. */
    Span pieceOf(Statement statement, Span place, Span sentence) {
        for (Span piece : statement.content()) {
            if (piece.contains(place)) {
                return new Span(Math.max(piece.start(), sentence.start()), Math.min(piece.end(), sentence.end()));
            }
        }
        return sentence;
    }

    /** Whether the sentence tells that something was said on these days. */
    boolean isDayOfSaying(Span sentence, Days days) {
        for (int i = firstAt(cues, sentence.start());
                i < cues.size() && cues.get(i).span().start() < sentence.end();
                i++) {
            String saidOn = cues.get(i).statement().saidOn();
            Days said = saidOn == null ? null : Days.parse(saidOn);
            if (said != null && (said.equals(days) || (!said.isOneDay() && said.contains(days.first())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place is part of a time expression. */
    boolean isTime(Span place) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).end() <= place.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < times.size() && times.get(low).overlaps(place);
    }

    private static int firstAt(List<Piece> sorted, int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
