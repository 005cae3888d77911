/**
 * The case in a browser: {@link org.sayso.web.Server} answers on loopback with pages made here, and with the same JSON as
 * the commands under {@code /api}. Whatever is shown comes from one {@link org.sayso.web.Edition}, the story as it stands
 * now; nothing is loaded from anywhere else, and a page's words are never taken for markup.
 */
@NullMarked
package org.sayso.web;

import org.jspecify.annotations.NullMarked;
