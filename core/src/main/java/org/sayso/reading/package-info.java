/**
 * One page read. {@link org.sayso.reading.Reader#read} is the whole path from a page to its
 * {@link org.sayso.reading.Reading}, in the order it happens; it has no state and does no input or output.
 */
@NullMarked
package org.sayso.reading;

import org.jspecify.annotations.NullMarked;
