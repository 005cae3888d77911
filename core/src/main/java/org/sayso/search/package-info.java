/**
 * Full-text search over a case. {@link org.sayso.search.CaseIndex} keeps a Lucene index in the case's folder in step with
 * the case file, from which alone it is made: it can be deleted and made again at any time.
 * {@link org.sayso.search.Search} answers requests; every highlight is a place of the page's own text.
 */
@NullMarked
package org.sayso.search;

import org.jspecify.annotations.NullMarked;
