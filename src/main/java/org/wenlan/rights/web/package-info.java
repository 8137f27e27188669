/** Pages, API and commands of {@link org.wenlan.rights}; they see its door only. */
@NullMarked
package org.wenlan.rights.web;

import org.jspecify.annotations.NullMarked;
