/**
 * Questions to a story. {@link org.sayso.answer.Asker} answers with the competing accounts the pages give, each in the
 * pages' own sentences, or says that the pages do not tell; {@link org.sayso.answer.QuotationCheck} says whether words
 * stand in the pages. No sentence is ever made up: everything shown is a span of a page.
 */
@NullMarked
package org.sayso.answer;

import org.jspecify.annotations.NullMarked;
