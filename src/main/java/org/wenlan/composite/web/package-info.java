/** Pages, API and command line of composite indices. */
@NullMarked
package org.wenlan.composite.web;

import org.jspecify.annotations.NullMarked;
