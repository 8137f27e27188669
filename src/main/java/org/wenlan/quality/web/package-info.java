/** Pages of quality: the dashboard, and blind judgements. */
@NullMarked
package org.wenlan.quality.web;

import org.jspecify.annotations.NullMarked;
