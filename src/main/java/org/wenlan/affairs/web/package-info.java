/** Pages, API and command of the one-stop window. */
@NullMarked
package org.wenlan.affairs.web;

import org.jspecify.annotations.NullMarked;
