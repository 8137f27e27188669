/** Pages, API and commands of the exchange. */
@NullMarked
package org.wenlan.exchange.web;

import org.jspecify.annotations.NullMarked;
