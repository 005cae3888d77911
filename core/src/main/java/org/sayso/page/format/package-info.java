/**
 * One reader a file format, each from a page's bytes to its text. {@link org.sayso.page.format.Format} tells what bytes are,
 * by what they hold and never by a file's name. Formats that hold many pages are unpacked by {@code org.sayso.input.unpack};
 * here a page is one page.
 */
@NullMarked
package org.sayso.page.format;

import org.jspecify.annotations.NullMarked;
