package org.wenlan.consultation.web;

import org.jspecify.annotations.Nullable;
import org.wenlan.consultation.Opinions.Verified;

/**
 * What a code verifies.
 *
 * @param verified null before a code was typed, and for a wrong one
 * @param unit the name of the unit in the reader's language
 */
record VerifyPage(String code, @Nullable Verified verified, String unit) {}
