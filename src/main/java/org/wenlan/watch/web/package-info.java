/** Pages, feed and API of watches. */
@NullMarked
package org.wenlan.watch.web;

import org.jspecify.annotations.NullMarked;
