package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * One line or paragraph of a page, before it is known what it is there for.
 *
 * @param span without the white space at its ends, never empty
 * @param gap whether an empty line stands before it
 * @param markup what the format tells of it, null for plain text
 */
record PageLine(Span span, boolean gap, Markup.@Nullable Line markup) {

    boolean has(Markup.Trait trait) {
        return markup != null && markup.has(trait);
    }
}
