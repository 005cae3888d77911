package org.sayso.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the day as TIMEX3 writes it: {@code TMO}. */
enum DayPart {
    MORNING("MO"),
    MIDDAY("MI"),
    AFTERNOON("AF"),
    EVENING("EV"),
    NIGHT("NI");

    private static final Map<String, DayPart> BY_WORD = Map.of(
            "morning", MORNING,
            "dawn", MORNING,
            "afternoon", AFTERNOON,
            "evening", EVENING,
            "night", NIGHT,
            "midday", MIDDAY,
            "lunchtime", MIDDAY);

    private final String code;

    DayPart(String code) {
        this.code = code;
    }

    static @Nullable DayPart of(Piece piece) {
        return piece.isWord() ? BY_WORD.get(piece.lower()) : null;
    }

    String value() {
        return "T" + code;
    }
}
