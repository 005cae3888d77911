/**
 * Names on a page and the people, bodies and places they mean. {@link org.sayso.name.NameFinder} finds
 * {@link org.sayso.name.Mention mentions} and joins those of one page into {@link org.sayso.name.Entity entities};
 * {@link org.sayso.name.NameJoiner} joins entities across pages.
 */
@NullMarked
package org.sayso.name;

import org.jspecify.annotations.NullMarked;
