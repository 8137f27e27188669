/** Pages and API of consultations; sees only the box's door. */
@NullMarked
package org.wenlan.consultation.web;

import org.jspecify.annotations.NullMarked;
