/**
 * The dossier: one HTML file that holds a whole case and needs nothing to be read. {@link org.sayso.export.dossier.Dossier}
 * is the way in. Every quotation is a link to its place in the page's text, whose id is the page's id and the place in
 * code points ({@code p-3f9a-c2185-2227}); nothing is loaded from anywhere. Views are plain records that the templates in
 * {@code src/main/jte/dossier} write out: every word goes through {@link org.sayso.export.dossier.Shown} and the
 * templates' escaping.
 */
@NullMarked
package org.sayso.export.dossier;

import org.jspecify.annotations.NullMarked;
