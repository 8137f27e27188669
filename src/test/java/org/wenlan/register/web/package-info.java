/** Tests of the register of rights. */
@NullMarked
package org.wenlan.register.web;

import org.jspecify.annotations.NullMarked;
