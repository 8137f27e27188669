/** Pages and API of mediation. */
@NullMarked
package org.wenlan.mediation.web;

import org.jspecify.annotations.NullMarked;
