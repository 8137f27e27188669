package org.wenlan.navigation.web;

import java.util.List;
import java.util.Map;
import org.wenlan.navigation.Report;

/**
 * The reports that there are.
 *
 * @param regions names by code
 * @param inside whether the reader writes and reviews reports
 */
record ListPage(List<Report> reports, Map<String, String> regions, boolean inside) {}
