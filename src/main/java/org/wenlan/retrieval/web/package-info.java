/** Pages, API and commands of {@link org.wenlan.retrieval}; they see its door only. */
@NullMarked
package org.wenlan.retrieval.web;

import org.jspecify.annotations.NullMarked;
