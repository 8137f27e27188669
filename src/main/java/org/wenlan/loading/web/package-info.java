/** Pages, API and commands of {@link org.wenlan.loading}; they see its door only. */
@NullMarked
package org.wenlan.loading.web;

import org.jspecify.annotations.NullMarked;
