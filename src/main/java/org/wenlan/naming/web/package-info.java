/** Pages, API and command of names. */
@NullMarked
package org.wenlan.naming.web;

import org.jspecify.annotations.NullMarked;
