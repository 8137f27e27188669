/** Pages of writs. */
@NullMarked
package org.wenlan.writs.web;

import org.jspecify.annotations.NullMarked;
