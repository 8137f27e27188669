/** Charts as forms, for every box whose people fill one. */
@NamedInterface("web")
@NullMarked
package org.wenlan.judging.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
