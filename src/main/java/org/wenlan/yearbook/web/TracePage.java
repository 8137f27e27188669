package org.wenlan.yearbook.web;

import java.util.List;
import org.wenlan.yearbook.Tracing.Traced;

/**
 * Numerals of a shipped report with the facts behind them.
 *
 * @param shown all of them, or those that were repaired or follow from others
 * @param count of all
 */
record TracePage(
    List<Traced> shown, boolean all, int count, long unexplained, long agree, long cannot) {}
