/** Pages and API of returns: filling, auditing, issuing, errata. */
@NullMarked
package org.wenlan.returns.web;

import org.jspecify.annotations.NullMarked;
