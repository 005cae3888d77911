/**
 * The case: a folder with one SQLite file that holds every page's bytes and what was read of it.
 * {@link org.sayso.casefile.CaseFile} is the only class that writes; {@link org.sayso.casefile.Intake} reads many pages into
 * it and can be interrupted at any point, because a page is stored in one transaction or not at all.
 */
@NullMarked
package org.sayso.casefile;

import org.jspecify.annotations.NullMarked;
