/** Pages and API of administrative cases. */
@NullMarked
package org.wenlan.enforcement.web;

import org.jspecify.annotations.NullMarked;
