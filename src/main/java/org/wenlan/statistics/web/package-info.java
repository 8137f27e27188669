/** Pages and API of statistics. */
@NullMarked
package org.wenlan.statistics.web;

import org.jspecify.annotations.NullMarked;
