package org.sayso.answer;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * A quotation in somebody's draft, held against the pages.
 *
 * @param span the words between the marks, in UTF-16 code units of the draft's text
 * @param line where it begins, from 1
 * @param by whom the draft gives it to, as the draft first calls them in full; null where the draft does not say
 * @param checked what became of it; whether it is by the same person is there too
 */
public record DraftQuotation(Span span, int line, @Nullable String by, Quotation checked) {}
