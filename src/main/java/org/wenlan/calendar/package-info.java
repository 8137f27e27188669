/**
 * Working days of China and the time limits that are counted in them.
 *
 * <p><b>Owns</b> the State Council's holidays and make-up workdays as a shipped table, and the
 * arithmetic of limits: excluded first day, month ends, roll-forward, pauses, extensions.
 * <b>Door:</b> {@link org.wenlan.calendar.WorkingCalendar}, {@link org.wenlan.calendar.Countdown}.
 * <b>Publishes</b> nothing. <b>Never</b> asks what day it is, never guesses a year whose holidays
 * are not published, and needs nothing but the kernel: only its command needs platform and site.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "site"})
@NullMarked
package org.wenlan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
