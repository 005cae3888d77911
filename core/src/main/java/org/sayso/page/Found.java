package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Something a page says of itself.
 *
 * @param span where it stands in the page's text; null where only the file's metadata or the user says it
 */
public record Found(String value, @Nullable Span span) {}
