package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Paragraphs of another day that a page pastes in, after a line that names the day: "An earlier report from October noted
 * that". What is said in them was said then, not on the page's day.
 *
 * @param days the day or month the pasted text speaks from
 */
public record PastedText(Span span, Days days) {

    /** The pasted paragraphs of a page, one entry a sentence, in its order. */
    public static List<PastedText> of(String text, List<Sentence> sentences, List<Timex> timexes) {
        List<PastedText> pasted = new ArrayList<>();
        QuotedText quoted = new QuotedText();
        int next = 0;
        for (Sentence sentence : sentences) {
            while (next < timexes.size()
                    && timexes.get(next).span().start() < sentence.span().start()) {
                next++;
            }
            Days days = quoted.dayAt(sentence, null);
            boolean dated = next < timexes.size()
                    && timexes.get(next).span().start() < sentence.span().end();
            if (days != null) {
                pasted.add(new PastedText(sentence.span(), days));
            }
            if (days != null || dated || quoted.isOpen()) {
                Pieces pieces = Pieces.of(text, sentence.span());
                quoted.after(
                        sentence,
                        pieces,
                        introduced(pieces, timexes, next, sentence.span().end()));
            }
        }
        return List.copyOf(pasted);
    }

    private static @Nullable Days introduced(Pieces pieces, List<Timex> timexes, int from, int end) {
        Days introduced = null;
        for (int i = from; i < timexes.size() && timexes.get(i).span().start() < end; i++) {
            Timex timex = timexes.get(i);
            int first = pieces.indexAt(timex.span().start());
            int last = pieces.indexAt(timex.span().end());
            if (timex.type() == Timex.Type.DATE && timex.days() != null && QuotedText.introduces(pieces, first, last)) {
                introduced = timex.days();
            }
        }
        return introduced;
    }
}
