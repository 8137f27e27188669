/** Pages and API of auctions. */
@NullMarked
package org.wenlan.auction.web;

import org.jspecify.annotations.NullMarked;
