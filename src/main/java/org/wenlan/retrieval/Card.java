package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a document, kept in the index so that lists and exports need no database.
 *
 * @param id the register's number of the document
 * @param number publication number, as {@link org.wenlan.rights.PublicationNumber#toString()}
 * @param right in lower case, such as {@code invention}
 * @param titles language and text in turn: {@code zh, 一种灯, en, A lamp}
 * @param applicants as written, applicants before owners
 * @param inventors as written
 * @param application the application's key; empty when no source gives it
 * @param classes IPC symbols, else Locarno classes, the first one first
 * @param status the state's word in lower case, such as {@code inforce}
 * @param since the day of the event that the status follows from
 * @param family see {@link org.wenlan.rights.Families#key}
 * @param summary the abstract, shortened
 */
public record Card(
    long id,
    String number,
    String right,
    List<String> titles,
    List<String> applicants,
    List<String> inventors,
    String application,
    @Nullable LocalDate published,
    @Nullable LocalDate filed,
    List<String> classes,
    String status,
    @Nullable LocalDate since,
    String family,
    String summary) {

  public Card {
    titles = List.copyOf(titles);
    applicants = List.copyOf(applicants);
    inventors = List.copyOf(inventors);
    classes = List.copyOf(classes);
  }

  /** The title in a language, or the first one there is, or the number. */
  public String title(String language) {
    for (int i = 0; i + 1 < titles.size(); i += 2) {
      if (titles.get(i).equals(language)) {
        return titles.get(i + 1);
      }
    }
    return titles.size() < 2 ? number : titles.get(1);
  }
}
