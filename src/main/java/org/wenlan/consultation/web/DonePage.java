package org.wenlan.consultation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What its requester is told when a question was sent.
 *
 * @param until by when it is said whether it is dealt with
 */
record DonePage(String number, String code, @Nullable LocalDate until) {}
