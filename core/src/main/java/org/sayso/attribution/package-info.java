/**
 * Who says what. {@link org.sayso.attribution.AttributionFinder} marks source, cue and content (the three spans of an
 * attribution in the PARC 3.0 and PolNeAR corpora); {@link org.sayso.attribution.StatementResolver} makes of each a
 * {@link org.sayso.attribution.Statement}: who the source is, through whose hands it came, when and how it was said.
 */
@NullMarked
package org.sayso.attribution;

import org.jspecify.annotations.NullMarked;
