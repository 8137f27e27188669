package org.wenlan.affairs;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.affairs.Registers.Entry;

/** What was given, in the schema {@code affairs}. */
@Component
class EntryStore {
  private final JdbcClient sql;

  EntryStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Application one, Affair affair, Standing.Given given, LocalDate day) {
    var register = affair.register();
    int kept =
        sql.sql(
                """
                insert into affairs.entry (number, case_of, affair, version, register, holder,
                  region, given, until, code, reason)
                values (:number, :case_of, :affair, :version, :register, :holder, :region, :given,
                  :until, :code, '')\
                """)
            .param("number", given.number())
            .param("case_of", one.number())
            .param("affair", affair.code())
            .param("version", one.said().version())
            .param("register", register == null ? "" : register.code())
            .param("holder", one.file().title())
            .param("region", one.file().region())
            .param("given", Date.valueOf(day))
            .param("until", given.until().isEmpty() ? null : Date.valueOf(given.until()))
            .param("code", given.check())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not entered: " + given.number());
    }
  }

  List<Entry> entries(String register, String name, String before, int most) {
    return entries(
        sql.sql(
                """
                select * from affairs.entry where register = :register
                and (:name = '' or position(lower(:name) in lower(holder)) > 0) %s
                order by number desc limit :most\
                """
                    .formatted(before.isEmpty() ? "" : "and number < :before"))
            .param("register", register)
            .param("name", name)
            .param("before", before)
            .param("most", most));
  }

  Optional<Entry> byCode(String code) {
    return entries(sql.sql("select * from affairs.entry where code = :code").param("code", code))
        .stream()
        .findFirst();
  }

  Optional<Entry> find(String number) {
    return entries(
            sql.sql("select * from affairs.entry where number = :number").param("number", number))
        .stream()
        .findFirst();
  }

  /** How many each register has that still hold. */
  Map<String, Integer> counts(LocalDate day) {
    var counts = new TreeMap<String, Integer>();
    sql.sql(
            """
            select register, count(*) as entries from affairs.entry
            where register <> '' and ended is null and (until is null or until >= :day)
            group by register\
            """)
        .param("day", Date.valueOf(day))
        .query(row -> {
          counts.put(row.getString("register"), row.getInt("entries"));
        });
    return counts;
  }

  /** How many one register has that still hold. */
  int count(String register, LocalDate day) {
    return sql.sql(
            """
            select count(*) from affairs.entry
            where register = :register and ended is null and (until is null or until >= :day)\
            """)
        .param("register", register)
        .param("day", Date.valueOf(day))
        .query(Integer.class)
        .single();
  }

  /** The application of which an entry came. */
  Optional<String> caseOf(String number) {
    return sql.sql("select case_of from affairs.entry where number = :number")
        .param("number", number)
        .query(String.class)
        .optional();
  }

  boolean end(String number, LocalDate day, String reason) {
    return sql.sql(
                """
                update affairs.entry set ended = :day, reason = :reason
                where number = :number and ended is null\
                """)
            .param("day", Date.valueOf(day))
            .param("reason", reason)
            .param("number", number)
            .update()
        == 1;
  }

  private static List<Entry> entries(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) ->
            new Entry(
                row.getString("number"),
                row.getString("affair"),
                row.getInt("version"),
                row.getString("register"),
                row.getString("holder"),
                row.getString("region"),
                row.getObject("given", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("code"),
                row.getObject("ended", LocalDate.class),
                row.getString("reason")))
        .list();
  }
}
