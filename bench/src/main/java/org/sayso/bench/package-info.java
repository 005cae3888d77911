/** Speed (JMH) and quality, measured. Never published. */
@NullMarked
package org.sayso.bench;

import org.jspecify.annotations.NullMarked;
