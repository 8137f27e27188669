@NullMarked
package org.wenlan.exchange;

import org.jspecify.annotations.NullMarked;
