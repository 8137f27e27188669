package org.wenlan.exchange;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.What;

/** One line a listing or want, in the schema {@code exchange}. */
@Component
class LineStore {
  private static final int PART = 5_000;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  LineStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A line with the text that only the index keeps. */
  record Whole(Line line, String body) {}

  /** A line with what it is kept by. */
  record Kept(Whole whole, String owner, LocalDate opened, String importer, String reference) {}

  void put(List<Kept> all) {
    var counts =
        batches.batchUpdate(
            """
            insert into exchange.line (number, what, owner, stage, until, right_number, holders,
              title, body, classes, region, maturity, ways, mode, price, verified, opened,
              importer, reference, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            all,
            all.size(),
            (row, one) -> {
              var line = one.whole().line();
              row.setString(1, line.number());
              row.setString(2, line.what().name());
              row.setString(3, one.owner());
              row.setString(4, line.stage());
              row.setObject(5, line.until());
              row.setString(6, line.right());
              row.setString(7, line.holders());
              row.setString(8, line.title());
              row.setString(9, one.whole().body());
              row.setArray(10, texts(row, line.classes()));
              row.setString(11, line.region());
              row.setString(12, line.maturity());
              row.setArray(13, texts(row, line.ways().stream().map(Way::name).sorted().toList()));
              row.setString(14, line.mode());
              row.setLong(15, line.price());
              row.setObject(16, line.verified());
              row.setDate(17, Date.valueOf(one.opened()));
              row.setString(18, one.importer());
              row.setString(19, one.reference());
              row.setLong(20, line.version());
            });
    if (counts.length != 1) {
      throw new IllegalStateException("Not one batch but " + counts.length);
    }
  }

  void change(
      String number,
      String stage,
      @Nullable LocalDate until,
      @Nullable LocalDate verified,
      long version) {
    int rows =
        sql.sql(
                """
                update exchange.line set stage = :stage, until = coalesce(:until, until),
                  verified = coalesce(:verified, verified), version = :version,
                  xact = pg_current_xact_id()
                where number = :number\
                """)
            .param("stage", stage)
            .param("until", until == null ? null : Date.valueOf(until), java.sql.Types.DATE)
            .param(
                "verified", verified == null ? null : Date.valueOf(verified), java.sql.Types.DATE)
            .param("version", version)
            .param("number", number)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not one line but " + rows);
    }
  }

  private static Array texts(java.sql.PreparedStatement row, List<String> texts)
      throws SQLException {
    return row.getConnection().createArrayOf("text", texts.toArray(String[]::new));
  }

  /** The oldest transaction that still runs: what it writes is not seen yet. */
  String horizon() {
    return sql.sql("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)")
        .query(String.class)
        .single();
  }

  /** Lines written by this transaction or a later one, without those that are known. */
  void since(String transaction, Map<String, Line> known, Consumer<Whole> take) {
    var stale = new HashSet<String>();
    sql.sql("select number, version from exchange.line where xact >= cast(:since as xid8)")
        .param("since", transaction)
        .query(row -> {
          var there = known.get(row.getString("number"));
          if (there == null || there.version() != row.getLong("version")) {
            var _ = stale.add(row.getString("number"));
          }
        });
    var numbers = List.copyOf(stale);
    for (int at = 0; at < numbers.size(); at += PART) {
      whole(numbers.subList(at, Math.min(numbers.size(), at + PART))).forEach(take);
    }
  }

  private List<Whole> whole(Collection<String> numbers) {
    return sql.sql("select * from exchange.line where number = any(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, _) -> new Whole(line(row), row.getString("body")))
        .list();
  }

  /** Until the transaction ends nobody else imports for this importer. */
  void hold(String importer) {
    sql.sql("select pg_advisory_xact_lock(hashtext('exchange.import'), hashtext(:importer))")
        .param("importer", importer)
        .query(row -> {});
  }

  /** Which of an importer's rows are there, with their numbers. */
  Map<String, String> imported(String importer, Collection<String> references) {
    var found = new HashMap<String, String>();
    sql.sql(
            """
            select reference, number from exchange.line
            where importer = :importer and reference = any(:references) and reference <> ''\
            """)
        .param("importer", importer)
        .param("references", references.toArray(String[]::new))
        .query(row -> {
          var _ = found.put(row.getString("reference"), row.getString("number"));
        });
    return found;
  }

  /** Lines of a unit in a stage, the newest first. */
  List<Line> desk(String owner, String stage, String before, int most) {
    return sql.sql(
            """
            select * from exchange.line
            where owner = :owner and stage = :stage and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("owner", owner)
        .param("stage", stage)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        What.valueOf(row.getString("what")),
        row.getString("stage"),
        day(row, "until"),
        row.getString("right_number"),
        row.getString("holders"),
        row.getString("title"),
        brief(row.getString("body")),
        list(row.getArray("classes")),
        row.getString("region"),
        row.getString("maturity"),
        ways(row),
        row.getString("mode"),
        row.getLong("price"),
        day(row, "verified"),
        row.getLong("version"));
  }

  static String brief(String body) {
    return body.length() <= Line.BRIEF ? body : body.substring(0, Line.BRIEF) + "…";
  }

  private static Set<Way> ways(ResultSet row) throws SQLException {
    var ways = new HashSet<Way>();
    list(row.getArray("ways")).forEach(one -> ways.add(Way.valueOf(one)));
    return Set.copyOf(ways);
  }

  private static List<String> list(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
