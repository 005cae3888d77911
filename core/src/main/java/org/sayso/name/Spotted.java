package org.sayso.name;

import org.sayso.text.Span;

/**
 * A name found in a line, before it is known whom it means.
 *
 * @param first its first word in the line
 * @param last its last
 */
record Spotted(int line, int first, int last, Span span, String text, NameType type) {

    Spotted as(NameType other) {
        return new Spotted(line, first, last, span, text, other);
    }
}
