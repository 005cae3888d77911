/**
 * What the user names on the command line, found and read: files, folders, standard input, and the
 * {@link org.sayso.input.Manifest} that says more of them. {@link org.sayso.input.Inputs#find} lists them in a fixed order,
 * each an {@link org.sayso.input.Input} that is loaded only when its turn comes.
 */
@NullMarked
package org.sayso.input;

import org.jspecify.annotations.NullMarked;
