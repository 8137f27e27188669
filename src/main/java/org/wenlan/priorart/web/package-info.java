/** Pages, API and commands of {@link org.wenlan.priorart}; they see its door only. */
@NullMarked
package org.wenlan.priorart.web;

import org.jspecify.annotations.NullMarked;
