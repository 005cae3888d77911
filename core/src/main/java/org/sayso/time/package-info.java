/**
 * Days and time expressions. {@link org.sayso.time.CalendarDates} reads dates that say their day themselves,
 * {@link org.sayso.time.TimexFinder} finds every time expression and resolves it against an
 * {@link org.sayso.time.Anchor}. A value is never more exact than the words.
 */
@NullMarked
package org.sayso.time;

import org.jspecify.annotations.NullMarked;
