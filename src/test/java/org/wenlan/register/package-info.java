/** Tests of the register of rights. */
@NullMarked
package org.wenlan.register;

import org.jspecify.annotations.NullMarked;
