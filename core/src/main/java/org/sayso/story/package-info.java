/**
 * Many readings become one story. {@link org.sayso.story.Story#of} is pure and does not mind the order of pages:
 * who is who across pages, claims and how they stand to each other, and the timeline.
 */
@NullMarked
package org.sayso.story;

import org.jspecify.annotations.NullMarked;
