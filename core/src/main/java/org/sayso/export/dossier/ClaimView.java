package org.sayso.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with whom it rests on.
 *
 * @param bearing "2 origins, 3 outlets"
 * @param open whether the words of those who say it are shown at once
 * @param picture null where there is nothing to see in it
 */
record ClaimView(
        String id,
        Quote text,
        String standing,
        String standingCss,
        String bearing,
        List<OriginView> origins,
        List<CarrierView> denials,
        List<Quote> ownVoice,
        List<StepView> steps,
        boolean open,
        @Nullable TellPicture picture) {

    /** Carriers that go back to one source. */
    record OriginView(String name, Kind kind, List<CarrierView> carriers) {}

    record CarrierView(Quote quote, ChainView chain, String marker, Kind kind, String does, String said) {}

    /** @param day empty where the pages do not tell */
    record StepView(String day, String what, String who, Quote quote) {}

    ClaimView {
        origins = List.copyOf(origins);
        denials = List.copyOf(denials);
        ownVoice = List.copyOf(ownVoice);
        steps = List.copyOf(steps);
    }
}
