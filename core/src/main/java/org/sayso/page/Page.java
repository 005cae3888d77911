package org.sayso.page;

import java.util.List;
import org.sayso.text.Span;

/**
 * One page, decoded.
 *
 * @param id the same on every machine, see {@link RawPage#id}
 * @param name what outputs and error messages call it: the file's name or the address
 * @param text for plain text the file as decoded, a leading byte-order mark dropped and nothing else changed; for other
 *     formats the text extracted once
 * @param remarks what went wrong in reading it and was done about it, a line each, for the user to be told
 */
public record Page(String id, String name, String text, Markup markup, Given given, List<String> remarks) {

    public Page {
        remarks = List.copyOf(remarks);
    }

    public Page(String id, String name, String text, Markup markup, Given given) {
        this(id, name, text, markup, given, List.of());
    }

    /** The page's own words at {@code span}. */
    public String quote(Span span) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("[%s] span %d..%d lies outside the page, which has %d characters"
                    .formatted(name, span.start(), span.end(), text.length()));
        }
        return text.substring(span.start(), span.end());
    }
}
