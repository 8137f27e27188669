package org.wenlan.navigation.web;

import java.util.List;
import java.util.Map;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.web.ReportPage.SearchView;
import org.wenlan.navigation.web.ReportPage.SectionView;

/**
 * A report on paper.
 *
 * @param meta what stands under the title: name and value
 * @param images by the id of the table, as base 64
 */
record PrintPage(
    Report report,
    List<Meta> meta,
    List<SectionView> sections,
    List<SearchView> searches,
    Map<String, String> images) {

  /** A line under the title. */
  record Meta(String name, String value) {}
}
