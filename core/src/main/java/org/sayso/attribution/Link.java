package org.sayso.attribution;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * One pair of hands a statement went through.
 *
 * @param name who, as fully as the page names them
 * @param span where the page says so; null for the publisher
 * @param entity id of the page's entity, where it is one
 * @param inferred whether only context gives this link
 */
public record Link(
        String name,
        SourceClass kind,
        @Nullable Span span,
        @Nullable String entity,
        boolean inferred) {}
