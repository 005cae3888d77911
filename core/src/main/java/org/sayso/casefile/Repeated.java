package org.sayso.casefile;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Words that come again and again in the rows of pages ("e3", "s12", the name of an outlet), each held once: a third of what
 * ten thousand pages take. Of two that fall on one place the later stays, so it never grows. Shared by threads.
 */
final class Repeated {

    private static final int PLACES = 1 << 16;
    /** Longer words hardly come again. */
    private static final int LONGEST = 60;

    private static final AtomicReferenceArray<@Nullable String> KNOWN = new AtomicReferenceArray<>(PLACES);

    private Repeated() {}

    /** Words equal to those given, the same ones as before where that can be. */
    static @Nullable String once(@Nullable String words) {
        if (words == null || words.length() > LONGEST) {
            return words;
        }
        int hash = words.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String known = KNOWN.get(place);
        if (words.equals(known)) {
            return known;
        }
        KNOWN.set(place, words);
        return words;
    }
}
