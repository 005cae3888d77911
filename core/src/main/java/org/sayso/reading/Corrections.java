package org.sayso.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/**
 * What a person put right in the reading of one page, in the order of deciding: of two that speak of the same words the
 * later holds. What they speak of is told by the words themselves, so that it is found again when the page is read anew or
 * has changed; where the words are gone, the correction rests.
 */
public record Corrections(List<OfBlock> blocks, List<OfSpeaker> speakers) {

    public static final Corrections NONE = new Corrections(List.of(), List.of());

    /**
     * Words of a page.
     *
     * @param text exactly as they stand there
     * @param near where they stood when it was decided, in code points: of several such places the nearest is meant
     */
    public record Words(String text, int near) {

        /** Where they stand in a page's text, in UTF-16 code units; null where they do not. */
        @Nullable
        Span in(String page, CodePoints points) {
            int wish = points.inward(Math.min(near, points.outward(page.length())));
            int best = -1;
            for (int at = text.isEmpty() ? -1 : page.indexOf(text); at >= 0; at = page.indexOf(text, at + 1)) {
                if (best < 0 || Math.abs(at - wish) < Math.abs(best - wish)) {
                    best = at;
                }
            }
            return best < 0 ? null : new Span(best, best + text.length());
        }
    }

    /**
     * What is story and what is not.
     *
     * @param story whether these words belong to the story, rather than to menus and adverts around it
     */
    public record OfBlock(Words words, boolean story) {}

    /**
     * Who said a statement.
     *
     * @param words of a statement, from the first of its content to the last
     * @param chain who said it, as the page would name them; several: the hands from the publisher's source to the origin;
     *     none: the page does not say
     */
    public record OfSpeaker(Words words, List<String> chain) {

        public OfSpeaker {
            chain = List.copyOf(chain);
        }
    }

    public Corrections {
        blocks = List.copyOf(blocks);
        speakers = List.copyOf(speakers);
    }
}
