/** The command of {@link org.wenlan.demo}. */
@NullMarked
package org.wenlan.demo.web;

import org.jspecify.annotations.NullMarked;
