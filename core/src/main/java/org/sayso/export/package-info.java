/**
 * What was read, written for others: one writer a format. Every place in these outputs counts Unicode code points into the
 * page's text, end exclusive. {@link org.sayso.export.PageJson} is one page, {@link org.sayso.export.StoryJson} a whole case.
 */
@NullMarked
package org.sayso.export;

import org.jspecify.annotations.NullMarked;
