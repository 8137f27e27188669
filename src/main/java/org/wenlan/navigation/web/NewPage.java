package org.wenlan.navigation.web;

import java.util.List;
import org.wenlan.navigation.Outline;
import org.wenlan.navigation.Report.Head;

/**
 * A report that is to be begun.
 *
 * @param outline code of the one that is chosen
 * @param query of the first search; may be empty
 * @param dialect in lower case
 * @param wrong why it was not begun; empty for nothing
 * @param wrongQuery what is wrong with the query; empty for nothing
 */
record NewPage(
    List<Outline> outlines,
    String outline,
    Head head,
    String query,
    String dialect,
    String wrong,
    String wrongQuery) {}
