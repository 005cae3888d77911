package org.sayso.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Meaning.Found;

/**
 * A text of another day that a page pastes in. "An earlier report from October noted that", "The Echo writes on January
 * 6 ...": a paragraph that names a publication's day and does not come to an end lets the following paragraphs speak from
 * that day, until the next such line, or {@link #LONGEST} paragraphs on.
 */
final class QuotedText {

    private static final int LONGEST = 8;

    private static final Set<String> TEXTS = Set.of(
            "article",
            "report",
            "story",
            "piece",
            "interview",
            "statement",
            "letter",
            "speech",
            "post",
            "editorial",
            "column",
            "dispatch",
            "bulletin",
            "release",
            "blog",
            "reports",
            "reported",
            "writes",
            "wrote",
            "adds",
            "added",
            "noted",
            "notes",
            "says",
            "said",
            "published",
            "states",
            "stated");

    private static final Set<String> TALK = Set.of("i", "you", "your", "my", "me");

    private @Nullable Days day;
    private int block = -1;
    private int paragraphs;

    /** The day a sentence speaks from. */
    @Nullable
    Days dayAt(Sentence sentence, @Nullable Days page) {
        Days quoted = day;
        if (quoted == null || sentence.block() == block) {
            return page;
        }
        return quoted;
    }

    /** Whether a pasted text goes on. */
    boolean isOpen() {
        return day != null;
    }

    /** Whether an expression tells when a text came out: a text's or a writing word stands near it. */
    static boolean introduces(Pieces pieces, Found one) {
        return introduces(pieces, one.start(), one.end());
    }

    /** @param start index of the expression's first piece */
    static boolean introduces(Pieces pieces, int start, int end) {
        for (int i = Math.max(0, start - 6); i < end + 6; i++) {
            if (TEXTS.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Called after each sentence, {@code introduced} the day of a text that it names. */
    void after(Sentence sentence, Pieces pieces, @Nullable Days introduced) {
        if (sentence.block() == block) {
            // the paragraph goes on: it was no opening of a pasted text
            day = null;
        }
        if (introduced != null && isUnfinished(pieces)) {
            day = introduced;
            block = sentence.block();
            paragraphs = 0;
        } else if (day != null && sentence.block() != block) {
            if (isUnfinished(pieces) || isTalk(pieces)) {
                day = null;
                return;
            }
            block = -1;
            paragraphs++;
            if (paragraphs > LONGEST) {
                day = null;
            }
        }
    }

    /** "So count the hands", "Against that you have the minister": whoever pasted the text speaks again. */
    private static boolean isTalk(Pieces pieces) {
        if (pieces.at(0).is("so")) {
            return true;
        }
        boolean quoted = false;
        for (int i = 0; i < pieces.size(); i++) {
            quoted ^= pieces.at(i).is("\"");
            if (!quoted && TALK.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnfinished(Pieces pieces) {
        int last = pieces.size() - 1;
        Piece piece = pieces.at(last);
        boolean dots = piece.is("…")
                || (piece.is(".")
                        && pieces.at(last - 1).is(".")
                        && pieces.at(last - 2).is("."));
        return piece.is(":") || dots || piece.is("that");
    }

    /** Where a page tells no day of its own: the earliest day that something on it is stamped with, to the minute. */
    static @Nullable Days earliestStamp(String text, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        Span all = new Span(0, text.length());
        return CalendarDates.find(text, all).stream()
                .filter(date -> date.time() != null && date.day() > 0 && date.days() != null)
                .map(CalendarDate::days)
                .min((a, b) -> a == null || b == null ? 0 : a.compareTo(b))
                .orElse(null);
    }
}
