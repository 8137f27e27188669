/** Pages, API and commands of the supervision of agencies. */
@NullMarked
package org.wenlan.agency.web;

import org.jspecify.annotations.NullMarked;
