/** Pages and API of appraisals. */
@NullMarked
package org.wenlan.appraisal.web;

import org.jspecify.annotations.NullMarked;
