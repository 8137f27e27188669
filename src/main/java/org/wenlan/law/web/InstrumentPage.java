package org.wenlan.law.web;

import java.util.List;
import org.wenlan.law.Instrument;

/** One instrument and what it says, as far as the platform uses it. */
record InstrumentPage(Instrument instrument, String doubt, List<SubjectPage.Said> rules) {}
