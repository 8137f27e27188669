/**
 * Loading: official files in, record by record, resumable, with rejects and progress.
 *
 * <p><b>Owns</b> the schema {@code loading}. <b>Door:</b> {@link org.wenlan.loading.Imports}.
 * <b>Publishes</b> nothing. <b>Never</b> knows a format (formats does) nor what a record means
 * (rights does).
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "platform", "site", "formats", "rights", "territory"})
@NullMarked
package org.wenlan.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
