package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Remark;
import org.wenlan.query.Interpretation.Understood;

/** What the tests of this box say about queries. */
final class QueryAssertions {

  static final Queries QUERIES = new Queries();

  private QueryAssertions() {}

  @CanIgnoreReturnValue
  static Understood understood(String typed, Dialect dialect) {
    return switch (QUERIES.read(typed, dialect)) {
      case Understood understood -> understood;
      case Misread misread -> throw new AssertionError(typed + " was misread: " + misread);
    };
  }

  @CanIgnoreReturnValue
  static Misread misread(String typed, Dialect dialect) {
    return switch (QUERIES.read(typed, dialect)) {
      case Misread misread -> misread;
      case Understood understood -> throw new AssertionError(typed + " was read: " + understood);
    };
  }

  /** The query means what is printed, and what is printed means the same tree. */
  @CanIgnoreReturnValue
  static Understood printsAs(String typed, Dialect dialect, String printed) {
    var understood = understood(typed, dialect);
    assertThat(understood.printed()).as(typed).isEqualTo(printed);
    assertThat(understood(printed, Dialect.EPO).wanted()).as(typed).isEqualTo(understood.wanted());
    return understood;
  }

  /** The query is refused with this code and this suggestion, which can be searched. */
  @CanIgnoreReturnValue
  static Misread refused(String typed, Dialect dialect, String code, String instead) {
    var misread = misread(typed, dialect);
    assertThat(misread.code()).as(typed).isEqualTo(code);
    assertThat(misread.instead()).as(typed).isEqualTo(instead);
    assertThat(misread.at()).as(typed).isBetween(0, typed.length());
    assertThat(misread.at() + misread.length()).as(typed).isLessThanOrEqualTo(typed.length());
    if (!instead.isEmpty()) {
      assertThat(QUERIES.read(instead, dialect)).as(instead).isInstanceOf(Understood.class);
    }
    return misread;
  }

  static Remark remark(Noting noting, String... arguments) {
    return new Remark(noting.code(), List.of(arguments));
  }
}
