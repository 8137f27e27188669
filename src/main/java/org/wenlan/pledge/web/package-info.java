/** Pages and API of pledges. */
@NullMarked
package org.wenlan.pledge.web;

import org.jspecify.annotations.NullMarked;
