/** Pages and API of analysis. */
@NullMarked
package org.wenlan.analysis.web;

import org.jspecify.annotations.NullMarked;
