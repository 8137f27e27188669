package org.wenlan.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;

/**
 * How a box lets its cases be transferred, or be what another place is asked about. It alone knows
 * who may see a case.
 */
public interface TransferSource {

  /** Whether a number is one of its cases. */
  boolean owns(String number);

  /** Whether somebody may know that there is this case, and so of its transfers. */
  boolean knows(Actor.Person who, String number);

  /** A case for somebody who has its file before them; empty for anybody else. */
  Optional<Origin> open(Actor.Person who, String number, Instant at);

  /**
   * What a case says of itself when it is transferred. A person may change it, but not its papers.
   *
   * @param day of the last act
   * @param turnover in CNY; null when it is not known
   * @param gains in CNY; null when they are not known
   * @param marks how many registered marks, at least 1
   * @param restricted whether its transfers are only for those who may know of the case
   * @param sheets what goes into the parcel in any case
   * @param papers documents of which a person chooses
   */
  record Origin(
      String subject,
      String region,
      LocalDate day,
      Matter.Crime crime,
      @Nullable BigDecimal turnover,
      @Nullable BigDecimal gains,
      int marks,
      String facts,
      boolean restricted,
      List<Sheet> sheets,
      List<Paper> papers) {

    public Origin {
      sheets = List.copyOf(sheets);
      papers = List.copyOf(papers);
    }
  }

  /**
   * A table of the case.
   *
   * @param name small letters; the part of the parcel is called so, with {@code .csv}
   */
  record Sheet(String name, List<String> columns, List<List<String>> rows) {

    public Sheet {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A document of the case.
   *
   * @param hash SHA-256 of its bytes
   */
  record Paper(String name, String hash) {}
}
