package org.wenlan.register;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;

/** Rights in the schema {@code register}. */
@Component
class RightStore {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  RightStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  Optional<Entry> find(RightNumber number) {
    return sql.sql("select * from register.entry where number = ?")
        .param(number.key())
        .query((row, _) -> entry(row))
        .optional();
  }

  Map<RightNumber, Entry> find(Collection<RightNumber> numbers) {
    var found = new LinkedHashMap<RightNumber, Entry>();
    sql.sql("select * from register.entry where number = any(?)")
        .param(numbers.stream().map(RightNumber::key).toArray(String[]::new))
        .query((row, _) -> entry(row))
        .list()
        .forEach(entry -> found.put(entry.right().number(), entry));
    return found;
  }

  /** Locks it until the transaction ends. */
  Optional<Entry> hold(RightNumber number) {
    return sql.sql("select * from register.entry where number = ? for update")
        .param(number.key())
        .query((row, _) -> entry(row))
        .optional();
  }

  /** Locks them in the order of their numbers, so that two who lock many do not wait in a ring. */
  Map<RightNumber, Entry> hold(Collection<RightNumber> numbers) {
    var held = new LinkedHashMap<RightNumber, Entry>();
    sql.sql("select * from register.entry where number = any(?) order by number for update")
        .param(numbers.stream().map(RightNumber::key).toArray(String[]::new))
        .query((row, _) -> entry(row))
        .list()
        .forEach(entry -> held.put(entry.right().number(), entry));
    return held;
  }

  void addUnlessThere(List<Right> rights) {
    int added = write(rights, "on conflict (number) do nothing");
    if (added > rights.size()) {
      throw new IllegalStateException("Added " + added);
    }
  }

  void touch(Collection<RightNumber> numbers) {
    int rows =
        sql.sql("update register.entry set version = version + 1 where number = any(?)")
            .param(numbers.stream().map(RightNumber::key).toArray(String[]::new))
            .update();
    if (rows != numbers.size()) {
      throw new IllegalStateException("Not %d rows but %d".formatted(numbers.size(), rows));
    }
  }

  void touch(RightNumber number) {
    one(
        sql.sql("update register.entry set version = version + 1 where number = ?")
            .param(number.key())
            .update());
  }

  void passTo(RightNumber number, List<String> owners, LocalDate day) {
    one(
        sql.sql("update register.entry set owners = ?, as_of = ? where number = ?")
            .param(owners.toArray(String[]::new))
            .param(Date.valueOf(day))
            .param(number.key())
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }

  void addUnlessThere(Right right) {
    addUnlessThere(List.of(right));
  }

  /** Office data win over what documents tell, and never the other way round. */
  int enter(List<Right> rights) {
    return write(
        rights,
        """
        on conflict (number) do update set matter = excluded.matter, title = excluded.title,
          owners = excluded.owners, region = excluded.region, field = excluded.field,
          filed = excluded.filed, granted = excluded.granted, ends = excluded.ends,
          fees_paid = excluded.fees_paid, standing = excluded.standing,
          same_day = excluded.same_day, source = excluded.source, as_of = excluded.as_of,
          version = entry.version + 1
        where entry.as_of <= excluded.as_of
          and (excluded.source = 'office' or entry.source <> 'office')\
        """);
  }

  private int write(List<Right> rights, String conflict) {
    var counts =
        batches.batchUpdate(
            """
            insert into register.entry as entry (number, matter, title, owners, region, field,
              filed, granted, ends, fees_paid, standing, same_day, source, as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
                + conflict,
            rights,
            1_000,
            (statement, right) -> {
              statement.setString(1, right.number().key());
              statement.setString(2, right.matter().name());
              statement.setString(3, right.title());
              statement.setArray(
                  4,
                  statement
                      .getConnection()
                      .createArrayOf("text", right.owners().toArray(String[]::new)));
              statement.setString(5, right.region());
              statement.setString(6, right.field());
              statement.setObject(7, right.filed());
              statement.setObject(8, right.granted());
              statement.setObject(9, right.ends());
              statement.setObject(10, right.feesPaid());
              statement.setString(11, right.standing().name());
              statement.setString(12, right.sameDay());
              statement.setString(13, right.source());
              statement.setObject(14, right.asOf());
            });
    int written = 0;
    for (var batch : counts) {
      for (int count : batch) {
        // A batch that the driver rewrote into one statement does not count its rows.
        written += count < 0 ? 1 : count;
      }
    }
    return written;
  }

  List<Right> search(String words, String after, int most) {
    var sought = words.strip();
    var number = RightNumber.read(sought).map(RightNumber::key).orElse("");
    return sql.sql(
            """
            select * from register.entry
            where number > :after and (:words = '' or number = :number
              or title ilike :like or array_to_string(owners, '; ') ilike :like)
            order by number limit :most\
            """)
        .param("after", after)
        .param("words", sought)
        .param("number", number)
        .param("like", "%" + sought.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("most", most)
        .query((row, _) -> entry(row).right())
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new Right(
            new RightNumber(row.getString("number")),
            Matter.valueOf(row.getString("matter")),
            row.getString("title"),
            texts(row.getArray("owners")),
            row.getString("region"),
            row.getString("field"),
            day(row, "filed"),
            day(row, "granted"),
            day(row, "ends"),
            day(row, "fees_paid"),
            Standing.valueOf(row.getString("standing")),
            row.getString("same_day"),
            row.getString("source"),
            row.getObject("as_of", LocalDate.class)),
        row.getLong("version"),
        List.of());
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
