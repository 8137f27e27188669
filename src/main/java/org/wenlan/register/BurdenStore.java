package org.wenlan.register;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Burden.Kind;

/** Burdens in the schema {@code register}. Who writes holds the right's row. */
@Component
class BurdenStore {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  BurdenStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  List<Burden> of(RightNumber number) {
    return of(List.of(number)).getOrDefault(number, List.of());
  }

  Map<RightNumber, List<Burden>> of(Collection<RightNumber> numbers) {
    return sql
        .sql("select * from register.burden where number = any(?) order by id desc")
        .param(numbers.stream().map(RightNumber::key).toArray(String[]::new))
        .query((row, _) -> burden(row))
        .list()
        .stream()
        .collect(groupingBy(Burden::number));
  }

  long lay(Burden burden, String by, Instant at) {
    return sql.sql(
            """
            insert into register.burden (number, kind, holder, reference, since, until, consents,
              laid_by, laid_at)
            values (:number, :kind, :holder, :reference, :since, :until, :consents, :by, :at)
            returning id\
            """)
        .param("number", burden.number().key())
        .param("kind", burden.kind().name())
        .param("holder", burden.holder())
        .param("reference", burden.reference())
        .param("since", Date.valueOf(burden.since()))
        .param("until", date(burden.until()), Types.DATE)
        .param("consents", burden.consents().stream().map(Consent::name).toArray(String[]::new))
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** Lays many at once; the database is asked once. */
  void lay(List<Burden> all, String by, Instant at) {
    var counts =
        batches.batchUpdate(
            """
            insert into register.burden (number, kind, holder, reference, since, until, consents,
              laid_by, laid_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            all,
            all.size(),
            (row, one) -> {
              row.setString(1, one.number().key());
              row.setString(2, one.kind().name());
              row.setString(3, one.holder());
              row.setString(4, one.reference());
              row.setDate(5, Date.valueOf(one.since()));
              row.setDate(6, date(one.until()));
              row.setArray(
                  7,
                  row.getConnection()
                      .createArrayOf("text", one.consents().stream().map(Consent::name).toArray()));
              row.setString(8, by);
              row.setTimestamp(9, Timestamp.from(at));
            });
    if (counts.length != 1) {
      throw new IllegalStateException("Not one batch but " + counts.length);
    }
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  /** What had a last day and has passed it, but for pledges, which only a discharge ends. */
  void lapse(Collection<RightNumber> numbers, LocalDate day) {
    var _ =
        sql.sql(
                """
                update register.burden set ended = until + 1
                where number = any(:numbers) and ended is null and until < :day and kind <> 'PLEDGE'\
                """)
            .param("numbers", numbers.stream().map(RightNumber::key).toArray(String[]::new))
            .param("day", Date.valueOf(day))
            .update();
  }

  int lift(RightNumber number, Kind kind, String reference, LocalDate day) {
    return sql.sql(
            """
            update register.burden set ended = :day
            where number = :number and kind = :kind and reference = :reference and ended is null\
            """)
        .param("number", number.key())
        .param("kind", kind.name())
        .param("reference", reference)
        .param("day", Date.valueOf(day))
        .update();
  }

  void liftAll(RightNumber number, Kind kind, LocalDate day) {
    var _ =
        sql.sql(
                """
                update register.burden set ended = :day
                where number = :number and kind = :kind and ended is null\
                """)
            .param("number", number.key())
            .param("kind", kind.name())
            .param("day", Date.valueOf(day))
            .update();
  }

  int change(RightNumber number, Intent.Pledge pledge) {
    return sql.sql(
            """
            update register.burden set holder = :holder, until = :until, consents = :consents
            where number = :number and kind = 'PLEDGE' and reference = :reference
              and ended is null\
            """)
        .param("holder", pledge.pledgee())
        .param("until", Date.valueOf(pledge.debtEnds()))
        .param("consents", pledge.consents().stream().map(Consent::name).toArray(String[]::new))
        .param("number", number.key())
        .param("reference", pledge.reference())
        .update();
  }

  private static Burden burden(ResultSet row) throws SQLException {
    return new Burden(
        row.getLong("id"),
        new RightNumber(row.getString("number")),
        Kind.valueOf(row.getString("kind")),
        row.getString("holder"),
        row.getString("reference"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getObject("ended", LocalDate.class),
        consents(row));
  }

  private static Set<Consent> consents(ResultSet row) throws SQLException {
    return RightStore.texts(row.getArray("consents")).stream()
        .map(Consent::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
