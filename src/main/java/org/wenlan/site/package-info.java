/**
 * The page shell: layout, the two languages, failures as pages and as problem details.
 *
 * <p><b>Owns</b> the message files and the style sheet. <b>Door:</b> {@link org.wenlan.site.Html}.
 * <b>Publishes</b> nothing. <b>Never</b> knows a service.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.wenlan.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
