/** Pages, API and command line of the law. */
@NullMarked
package org.wenlan.law.web;

import org.jspecify.annotations.NullMarked;
