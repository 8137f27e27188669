/**
 * Bookings: a time at a counter of a service centre, without an account.
 *
 * <p><b>Owns</b> the schema {@code booking}: centres with their counters and tenants, and how many
 * places of a time are taken; a booking itself is a case of the docket, its body ours. <b>Door:</b>
 * {@link org.wenlan.booking.ServicePlaces} for what can be booked, {@link
 * org.wenlan.booking.Bookings} for booking. <b>Publishes</b> reminders by e-mail; what it does
 * stands in the chronicle, where statistics count it. <b>Never</b> gives a place twice, and opens
 * no counter on a day that the calendar does not know to be worked.
 */
@ApplicationModule(
    allowedDependencies = {"account", "calendar", "docket", "kernel", "mail", "site", "territory"})
@NullMarked
package org.wenlan.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
