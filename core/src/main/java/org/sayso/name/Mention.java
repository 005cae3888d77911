package org.sayso.name;

import org.sayso.text.Span;

/**
 * A name at a place of the page.
 *
 * @param entity id of the page's {@link Entity} it means
 */
public record Mention(Span span, NameType type, String entity) {}
