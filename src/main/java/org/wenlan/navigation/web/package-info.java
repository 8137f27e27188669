/** Pages, prints and API of navigation reports. */
@NullMarked
package org.wenlan.navigation.web;

import org.jspecify.annotations.NullMarked;
