/** Pages and API of bookings. */
@NullMarked
package org.wenlan.booking.web;

import org.jspecify.annotations.NullMarked;
