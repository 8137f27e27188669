package org.wenlan.yearbook.web;

import java.util.List;
import org.wenlan.yearbook.Tracing.Traced;

/** Every numeral of a shipped report with the fact behind it. */
record TracePage(int year, List<Traced> numerals, long unexplained, long agree, long cannot) {}
