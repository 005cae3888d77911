package org.sayso.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a case a story is made from, at a moment. Taken before its pages are: what is made of a page that changes meanwhile
 * is then kept for a page that is no more, and nobody is told it.
 *
 * @param pages those that count, each with the revision it last changed in, in the case's order; a page that cannot be read,
 *     or one more address of a text, tells no other story
 * @param decisions as in {@link Revision}
 */
public record Standing(Map<String, Long> pages, long decisions) {

    /** Copies the map. */
    public Standing {
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    }

    /** Two are alike where they tell one story. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pages.forEach(
                    (page, revision) -> digest.update((page + ' ' + revision + '\n').getBytes(StandardCharsets.UTF_8)));
            return "%s %d".formatted(HexFormat.of().formatHex(digest.digest()), decisions);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
