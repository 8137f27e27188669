/** Pages of the box. */
@NullMarked
package org.wenlan.dispute.web;

import org.jspecify.annotations.NullMarked;
