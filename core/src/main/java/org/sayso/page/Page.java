package org.sayso.page;

import org.sayso.text.Span;

/**
 * One page, decoded.
 *
 * @param id the same on every machine, see {@link RawPage#id}
 * @param name what outputs and error messages call it: the file's name or the address
 * @param text for plain text the file as decoded, a leading byte-order mark dropped and nothing else changed; for other
 *     formats the text extracted once
 */
public record Page(String id, String name, String text, Markup markup, Given given) {

    /** The page's own words at {@code span}. */
    public String quote(Span span) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("[%s] span %d..%d lies outside the page, which has %d characters"
                    .formatted(name, span.start(), span.end(), text.length()));
        }
        return text.substring(span.start(), span.end());
    }
}
