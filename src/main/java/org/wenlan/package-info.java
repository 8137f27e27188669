/** Starts Wenlan; everything else is a box of its own one level below. */
@NullMarked
package org.wenlan;

import org.jspecify.annotations.NullMarked;
