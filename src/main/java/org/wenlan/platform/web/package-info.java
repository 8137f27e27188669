/** Pages, API and commands of {@link org.wenlan.platform}; they see its door only. */
@NullMarked
package org.wenlan.platform.web;

import org.jspecify.annotations.NullMarked;
