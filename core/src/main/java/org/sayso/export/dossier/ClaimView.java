package org.sayso.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with whom it rests on.
 *
 * @param bearing "2 origins, 3 outlets"
 * @param marks what to know before trusting it
 * @param leftOut so many who carry or deny it are not in this view of it
 * @param open whether the words of those who say it are shown at once
 * @param picture null where there is nothing to see in it
 */
public record ClaimView(
        String id,
        Context text,
        String standing,
        String standingCss,
        String bearing,
        List<String> marks,
        List<OriginView> origins,
        List<CarrierView> denials,
        List<Quote> ownVoice,
        List<StepView> steps,
        int leftOut,
        boolean open,
        @Nullable TellPicture picture) {

    /** A claim's words with the rest of their sentence, {@code before} and {@code after}. */
    public record Context(Quote quote, String before, String after) {

        /** Of the sentence at most so much on either side, in UTF-16 code units. */
        private static final int MOST_AROUND = 180;

        /** Of a long sentence what stands near the words. */
        public Context near() {
            return new Context(quote, Shown.tail(before, MOST_AROUND), Shown.head(after, MOST_AROUND));
        }

        /** Whether double quotation marks stand in the sentence. */
        boolean quotes() {
            return quote.quotes() || Quote.quotes(before) || Quote.quotes(after);
        }

        /** Which way the sentence runs, as {@code dir} has it; null where nothing is to be said. */
        @Nullable
        String direction() {
            return Direction.of(before, quote.text(), after);
        }
    }

    /** Carriers that go back to one source, the claim's first, second, … */
    public record OriginView(int number, String name, Kind kind, List<CarrierView> carriers) {

        public OriginView {
            carriers = List.copyOf(carriers);
        }

        List<CarrierView> first() {
            return carriers.size() <= FIRST ? carriers : carriers.subList(0, FIRST - 1);
        }

        List<CarrierView> more() {
            return carriers.subList(first().size(), carriers.size());
        }
    }

    /**
     * Who says it, word for word.
     *
     * @param before of words that say little by themselves the rest of their sentence, before and after; else empty
     */
    public record CarrierView(
            Quote quote,
            ChainView chain,
            String marker,
            Kind kind,
            String does,
            String said,
            String before,
            String after) {

        /** Whether double quotation marks stand in the sentence. */
        boolean quotes() {
            return quote.quotes() || Quote.quotes(before) || Quote.quotes(after);
        }

        /** Which way the sentence runs, as {@code dir} has it; null where nothing is to be said. */
        @Nullable
        String direction() {
            return Direction.of(before, quote.text(), after);
        }

        /** Whether the rest of their sentence stands around the words. */
        boolean isInSentence() {
            return !before.isBlank() || !after.isBlank();
        }
    }

    /** One moment of its life; {@code day} is empty where the pages do not tell. */
    public record StepView(String day, String what, String who, Quote quote) {}

    /** Whether one statement makes it, and nothing is to be told of it but who: its words are the claim's own. */
    boolean isLone() {
        return picture == null
                && denials.isEmpty()
                && ownVoice.isEmpty()
                && origins.size() == 1
                && origins.getFirst().carriers().size() == 1;
    }

    /** So many are shown at once; one alone is never folded. */
    private static final int FIRST = 4;

    List<OriginView> firstOrigins() {
        return origins.size() <= FIRST + 1 ? origins : origins.subList(0, FIRST);
    }

    List<OriginView> moreOrigins() {
        return origins.subList(firstOrigins().size(), origins.size());
    }

    public ClaimView {
        marks = List.copyOf(marks);
        origins = List.copyOf(origins);
        denials = List.copyOf(denials);
        ownVoice = List.copyOf(ownVoice);
        steps = List.copyOf(steps);
    }
}
