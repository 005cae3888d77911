/**
 * Pages fetched from addresses the user names: the one thing Sayso does over a network. {@link org.sayso.input.fetch.Fetcher}
 * asks one page after another, after the site's robots.txt, within limits of size and time, and connects only to the very
 * addresses it has found to be public.
 */
@NullMarked
package org.sayso.input.fetch;

import org.jspecify.annotations.NullMarked;
