package org.sayso.page.format;

/**
 * A run of words on one baseline of a PDF page, as far as no wide gap parts them.
 *
 * @param left and the other places in points from the page's upper left corner; {@code top} is the upper edge of the letters
 * @param size of the letters, in points
 */
record PdfLine(String text, float left, float right, float top, float bottom, float size) {}
