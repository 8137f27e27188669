/**
 * The page shell: layout, the two languages, failures as pages and as problem details.
 *
 * <p><b>Owns</b> the style sheet, the layout and the words of failures. <b>Door:</b> {@link
 * org.wenlan.site.Html} for pages, {@link org.wenlan.site.Problem} for refusals, {@link
 * org.wenlan.site.Messages} for texts. Other boxes hand in beans: {@link
 * org.wenlan.site.MenuEntry}, {@link org.wenlan.site.SearchBox}, {@link org.wenlan.site.AsOf},
 * {@link org.wenlan.site.Shell.FileNote}. <b>Publishes</b> nothing. <b>Never</b> knows a service.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.wenlan.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
