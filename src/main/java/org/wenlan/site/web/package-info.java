/** Pages, API and commands of {@link org.wenlan.site}; they see its door only. */
@NullMarked
package org.wenlan.site.web;

import org.jspecify.annotations.NullMarked;
