package org.sayso.text;

/**
 * A stretch of text in quotation marks.
 *
 * @param outer with its marks; where a mark is missing the stretch ends with its paragraph
 * @param inner without them
 * @param depth 0 for an outermost quotation, 1 for one inside it
 * @param continues whether it goes on from a paragraph before that was left open ("“…¶“…”")
 * @param closed whether its closing mark stands
 */
public record Quotation(Span outer, Span inner, int depth, boolean continues, boolean closed) {}
