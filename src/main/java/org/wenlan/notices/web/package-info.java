/** Pages and API of notices. */
@NullMarked
package org.wenlan.notices.web;

import org.jspecify.annotations.NullMarked;
