package org.wenlan.navigation.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.navigation.Outline.Words;
import org.wenlan.navigation.Report;
import org.wenlan.navigation.Reports.Step;
import org.wenlan.site.Address;
import org.wenlan.site.Shell;

/**
 * A report: what {@code navigation/web/report.jte} and {@code edit.jte} show.
 *
 * @param region its name; empty for none
 * @param steps what was done to it; empty for strangers
 * @param inside whether the reader writes and reviews reports
 * @param own whether the reader wrote anything of this one
 * @param newer a later edition that is published; null for none
 * @param dialect that is chosen, in lower case
 */
record ReportPage(
    Report report,
    String region,
    List<SearchView> searches,
    List<SectionView> sections,
    List<Step> steps,
    boolean inside,
    boolean own,
    @Nullable Report newer,
    String dialect) {

  /**
   * A section.
   *
   * @param written both languages, as they are typed
   * @param paragraphs in the reader's language, or in the other where nobody wrote this one
   * @param tongue the language of the paragraphs
   */
  record SectionView(
      String code,
      String title,
      String question,
      Words written,
      List<String> paragraphs,
      String tongue,
      List<TableView> tables) {}

  /**
   * A search.
   *
   * @param typed as it is saved
   * @param printed as it was understood when the report was filled; empty before
   * @param documents it found then; empty before
   * @param wrong what is wrong with it; empty for nothing
   */
  record SearchView(
      String code,
      String name,
      String what,
      boolean needed,
      String typed,
      String printed,
      String documents,
      @Nullable Address search,
      String wrong) {}

  String id() {
    return String.valueOf(report.id());
  }

  String version() {
    return String.valueOf(report.version());
  }

  /** What is still to be done before it can be handed in. */
  String open(Shell shell) {
    var open = new ArrayList<String>();
    if (report.filled() == null) {
      open.add(shell.text("navigation.fill"));
    }
    report.unanswered().forEach(one -> open.add(one.title().in(shell.locale())));
    return String.join(shell.zh() ? "、" : ", ", open);
  }

  boolean review() {
    return inside && report.state() instanceof Report.State.InReview;
  }

  boolean reviewed() {
    return inside && report.state() instanceof Report.State.Reviewed;
  }

  String remark() {
    return report.state() instanceof Report.State.SentBack(var remark) ? remark : "";
  }
}
