package org.sayso.name;

import org.sayso.text.Span;

/** An office or description the page gives to an entity ("commander of the Coast Guard"), in its own words. */
public record Role(String text, Span span) {}
