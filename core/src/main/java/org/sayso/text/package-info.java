/**
 * Text and places in it: spans, sentences, tokens, quotations; the ground every other stage stands on.
 * A {@link org.sayso.text.Span} always counts UTF-16 code units of the page's text, so that {@code span.of(text)}
 * gives back the page's own words; {@link org.sayso.text.CodePoints} converts at the edge, where outputs count
 * Unicode code points.
 */
@NullMarked
package org.sayso.text;

import org.jspecify.annotations.NullMarked;
