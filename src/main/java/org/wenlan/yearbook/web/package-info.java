/** Pages, prints and commands of the yearbook. */
@NullMarked
package org.wenlan.yearbook.web;

import org.jspecify.annotations.NullMarked;
