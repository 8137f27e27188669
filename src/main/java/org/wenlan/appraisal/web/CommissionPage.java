package org.wenlan.appraisal.web;

import org.wenlan.appraisal.Commission;

/** The form of a commission, with what was typed and what is wrong with it. */
record CommissionPage(Commission typed, String fault) {}
