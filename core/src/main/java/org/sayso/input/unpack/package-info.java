/**
 * Containers unpacked: what holds many pages gives them one after another, each with its own bytes, name and address.
 * {@link org.sayso.input.unpack.Unpacker} tells a container by its first bytes and hands it to its reader; nothing is ever
 * held in memory but the member at hand, and a {@link org.sayso.input.unpack.Budget} keeps what unpacks to far more than it
 * is from doing so.
 */
@NullMarked
package org.sayso.input.unpack;

import org.jspecify.annotations.NullMarked;
