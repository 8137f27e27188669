package org.wenlan.quality.web;

import org.wenlan.consultation.Opinion;
import org.wenlan.judging.Conclusion;
import org.wenlan.quality.Judgement;

/**
 * One blind judgement.
 *
 * @param subject of which only right, product and facts are shown
 * @param now what the chart gives so far
 * @param expected what counts as right, for a finished calibration; empty otherwise
 * @param fault what could not be done; empty otherwise
 */
record BlindPage(
    Judgement judgement, Opinion subject, Conclusion now, String expected, String fault) {}
