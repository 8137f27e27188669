/** What tests of several boxes share. */
@NullMarked
package org.wenlan.testing;

import org.jspecify.annotations.NullMarked;
