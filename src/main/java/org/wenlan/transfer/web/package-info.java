/** Pages and API of transfers and cooperation. */
@NullMarked
package org.wenlan.transfer.web;

import org.jspecify.annotations.NullMarked;
