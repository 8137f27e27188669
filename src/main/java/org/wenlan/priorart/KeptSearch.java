package org.wenlan.priorart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps, with what they say of its documents.
 *
 * @param version counts its changes
 * @param looked when it was last searched
 * @param remarks in the order in which they were first made
 */
public record KeptSearch(
    long id,
    String name,
    Question question,
    long version,
    Instant made,
    Instant looked,
    List<Remark> remarks) {

  public KeptSearch {
    remarks = List.copyOf(remarks);
  }

  /** What a document is to a searcher. None of these says that something is new or not. */
  public enum Mark {
    /** Looked at, nothing said. */
    SEEN,
    /** To be compared feature by feature. */
    CLOSE,
    /** Shows what was known in the field. */
    BACKGROUND,
    /** Not to be shown again. */
    EXCLUDED
  }

  /**
   * What a searcher says of a document.
   *
   * @param number publication number, {@link org.wenlan.rights.PublicationNumber#toString()}
   * @param title as it was when it was marked
   * @param rank where it stood then; 0 when it was put in by hand
   */
  public record Remark(
      String number,
      String title,
      @Nullable LocalDate published,
      int rank,
      Mark mark,
      String note) {}

  /** The documents that are not shown again. */
  public Set<String> excluded() {
    return remarks.stream()
        .filter(remark -> remark.mark() == Mark.EXCLUDED)
        .map(Remark::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is said of a document; nothing when it was not marked. */
  public java.util.Optional<Remark> remark(String number) {
    return remarks.stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /** The documents of a report: the close ones, then the background. */
  public List<Remark> reported() {
    return remarks.stream()
        .filter(one -> one.mark() == Mark.CLOSE || one.mark() == Mark.BACKGROUND)
        .sorted(
            java.util.Comparator.comparing(Remark::mark)
                .thenComparing(one -> one.rank() == 0 ? Integer.MAX_VALUE : one.rank()))
        .toList();
  }
}
