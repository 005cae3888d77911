/**
 * The command line: {@link org.sayso.cli.Main#run} takes arguments and streams and returns the exit code, so that tests call
 * it as a shell does. It holds no knowledge of text; it turns results and troubles into words, once.
 */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;
