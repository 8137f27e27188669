/** Pages and API of monitoring. */
@NullMarked
package org.wenlan.clue.web;

import org.jspecify.annotations.NullMarked;
