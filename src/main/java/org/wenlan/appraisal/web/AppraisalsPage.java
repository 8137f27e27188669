package org.wenlan.appraisal.web;

import java.util.List;
import org.wenlan.appraisal.Appraisals.Line;

/**
 * Appraisals of a unit.
 *
 * @param may whether the reader may take a commission
 */
record AppraisalsPage(List<Line> lines, boolean may, boolean more) {}
