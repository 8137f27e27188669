package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.retrieval.Marks;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.site.Address;

/**
 * What {@code retrieval/web/record.jte} shows.
 *
 * @param number as one piece; the page's key
 * @param printed the number as people write it, such as {@code CN 107526784 A}
 * @param title in the reader's language, or the first there is
 * @param otherTitles those in other languages
 * @param levels the other publications of the same application
 * @param independentOnly whether dependent claims are folded away
 * @param cites what it cites
 * @param citedBy what cites it, as far as it is here
 * @param citedByAll the search for all of that
 * @param family the other members of its simple family
 * @param events the newest first
 * @param marks where the query matches that led here
 * @param like the nearest documents outside its family
 */
record RecordPage(
    String number,
    String printed,
    Patent.Text title,
    List<Patent.Text> otherTitles,
    LegalStatus status,
    String statusWord,
    Patent patent,
    List<Member> levels,
    List<Line> bibliography,
    List<ClaimSet> claims,
    boolean independentOnly,
    List<Cited> cites,
    List<Member> citedBy,
    Address citedByAll,
    long citedByCount,
    List<Member> family,
    Address familyAll,
    List<Patent.Event> events,
    List<Form> numbers,
    Marks marks,
    List<Member> like) {

  /** Another document. */
  record Member(
      String number,
      @Nullable Address record,
      String title,
      @Nullable String language,
      @Nullable LocalDate published,
      String status) {}

  /**
   * A line of the bibliography.
   *
   * @param key of its label
   * @param values each with a search for more of it; the address is null where there is none
   */
  record Line(String key, List<Entry> values) {}

  /**
   * A value of the bibliography.
   *
   * @param note what belongs to it, such as an address or a date; may be empty
   */
  record Entry(String text, @Nullable Address search, String note, boolean mono) {}

  /** All claims in one language. */
  record ClaimSet(String language, int count, List<Independent> independent) {}

  /** An independent claim with those that depend on it, in the order in which they are drawn. */
  record Independent(int number, String text, List<Dependent> dependent) {}

  /**
   * A dependent claim.
   *
   * @param depth 1 directly below the independent one; deeper than 6 is drawn as 6
   */
  record Dependent(int number, int depth, String text) {}

  /** A cited document; the record is null when it is not here or no patent. */
  record Cited(
      String text,
      @Nullable Address record,
      @Nullable Address search,
      @Nullable String category,
      String origin,
      @Nullable String title) {}

  /** A number as somebody writes it. */
  record Form(String of, String form, String text) {}
}
