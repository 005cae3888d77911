/**
 * One page from bytes to blocks. {@link org.sayso.page.PageReader} decodes what the user gave into a
 * {@link org.sayso.page.Page}; {@link org.sayso.page.Cleaner} tells the story from the menus and finds title, byline,
 * outlet and day: an {@link org.sayso.page.Article}. A page's text is never changed: cleaning only marks spans of it.
 */
@NullMarked
package org.sayso.page;

import org.jspecify.annotations.NullMarked;
