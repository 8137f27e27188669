package org.wenlan.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page controller returns. A template {@code src/main/jte/<box>/web/NAME.jte} begins with
 * {@code @param org.wenlan.site.Shell shell} and {@code @param NAMEPage page} and holds the main
 * part alone; the shell puts the frame around it.
 *
 * @param status the HTTP status
 * @param template such as {@code retrieval/web/results}; empty for an answer without a body
 * @param page the record that the template shows
 * @param title what the window is called, in the reader's language
 * @param face how dense the page is
 * @param framed false for a part that htmx puts into a page
 * @param refresh seconds after which a browser without JavaScript loads the page again; 0 never
 * @param location where to go instead; null for a page
 * @param notices what is to be said above everything else
 * @param drawn whether pictures are drawn of its tables: a {@code figure} with {@code data-chart}
 *     (line or bar) holds a table whose first column names and whose cells bear {@code data-value}
 */
public record Html(
    int status,
    String template,
    Object page,
    String title,
    Face face,
    boolean framed,
    int refresh,
    @Nullable String location,
    List<Notice> notices,
    boolean drawn) {

  public Html {
    notices = List.copyOf(notices);
  }

  /** How dense a page is. */
  public enum Face {
    /** One question a page, wide margins. */
    CALM,
    /** As much as fits, for people who work here all day. */
    DESK
  }

  /** What a notice means; the word beside it says the same. */
  public enum Tone {
    DONE,
    REMARK,
    REFUSAL
  }

  /**
   * A sentence above the page.
   *
   * @param text in the reader's language
   */
  public record Notice(Tone tone, String text) {}

  /** A whole page. */
  public static Html page(String template, String title, Object page) {
    return new Html(200, template, page, title, Face.DESK, true, 0, null, List.of(), false);
  }

  /** A part of a page, without frame. */
  public static Html part(String template, Object page) {
    return new Html(200, template, page, "", Face.DESK, false, 0, null, List.of(), false);
  }

  /** After an act: "look there" (303), so that loading again does not act again. */
  public static Html see(Address address) {
    return new Html(
        303, "", address, "", Face.DESK, false, 0, address.toString(), List.of(), false);
  }

  /** A refusal as a page; the shell has the words of its type. */
  public static Html refused(Problem problem) {
    return new Html(problem.status(), "", problem, "", Face.CALM, true, 0, null, List.of(), false);
  }

  /** The same with another status. */
  public Html status(int other) {
    return new Html(other, template, page, title, face, framed, refresh, location, notices, drawn);
  }

  /** The same with wide margins and short lines. */
  public Html calm() {
    return new Html(
        status, template, page, title, Face.CALM, framed, refresh, location, notices, drawn);
  }

  /** The same, loaded again after so many seconds by a browser without JavaScript. */
  public Html refreshedAfter(int seconds) {
    return new Html(status, template, page, title, face, framed, seconds, location, notices, drawn);
  }

  /** The same with pictures of its tables, where the browser runs scripts. */
  public Html withCharts() {
    return new Html(status, template, page, title, face, framed, refresh, location, notices, true);
  }

  /** The same with a notice more. */
  public Html saying(Tone tone, String text) {
    var more = new java.util.ArrayList<>(notices);
    more.add(new Notice(tone, text));
    return new Html(status, template, page, title, face, framed, refresh, location, more, drawn);
  }
}
