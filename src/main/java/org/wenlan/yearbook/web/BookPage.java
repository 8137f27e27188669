package org.wenlan.yearbook.web;

import java.util.List;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Indicator.Wording;
import org.wenlan.yearbook.Content;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Editions.Step;
import org.wenlan.yearbook.Errata.Erratum;

/**
 * A yearbook.
 *
 * @param errata numbers that are others now
 * @param steps what was done to it; empty for strangers
 * @param inside whether the reader compiles it
 * @param own whether the reader drafted it
 */
record BookPage(
    Edition edition,
    String regionName,
    List<Erratum> errata,
    List<Step> steps,
    boolean inside,
    boolean own) {

  static String in(Wording text, Shell shell) {
    return text.in(shell.locale());
  }

  Content content() {
    return edition.content();
  }

  boolean draft() {
    return inside && edition.state() instanceof Edition.State.Draft;
  }

  boolean review() {
    return inside && edition.state() instanceof Edition.State.InReview;
  }

  boolean approved() {
    return inside && edition.state() instanceof Edition.State.Approved;
  }

  /** Whether pictures are drawn: a list of names is read better as a table lying down. */
  static String chart(Content.Picture picture) {
    return picture.kind().equals("SERIES") ? "line" : "bar";
  }
}
