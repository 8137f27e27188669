package org.wenlan.watch;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was last seen of each record, and how far changes have been compared. */
@Component
class SeenStore {
  private static final String LINE = "\n";

  private final JdbcClient sql;

  SeenStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * How far it is.
   *
   * @param position the version up to which changes were compared
   * @param aged the day up to which statuses that change by the day alone were looked at
   */
  record Place(long position, LocalDate aged) {}

  /** Reads the place and keeps other processes from reading on until this one is done. */
  Place hold() {
    return sql.sql("select position, aged from watch.place for update")
        .query((row, _) -> new Place(row.getLong(1), row.getObject(2, LocalDate.class)))
        .single();
  }

  void place(Place place) {
    int kept =
        sql.sql("update watch.place set position = :position, aged = :aged")
            .param("position", place.position())
            .param("aged", Date.valueOf(place.aged()))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("The place is gone");
    }
  }

  Map<Long, Digest> find(Collection<Long> documents) {
    var found = new HashMap<Long, Digest>();
    sql.sql("select * from watch.seen where document = any(:documents)")
        .param("documents", documents.toArray(Long[]::new))
        .query((row, _) -> digest(row))
        .list()
        .forEach(one -> found.put(one.document(), one));
    return found;
  }

  List<Digest> ofFamilies(Collection<String> families) {
    return families.isEmpty()
        ? List.of()
        : sql.sql("select * from watch.seen where family = any(:families)")
            .param("families", families.toArray(String[]::new))
            .query((row, _) -> digest(row))
            .list();
  }

  List<Digest> numbered(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : sql.sql("select * from watch.seen where number = any(:numbers)")
            .param("numbers", numbers.toArray(String[]::new))
            .query((row, _) -> digest(row))
            .list();
  }

  /** Records whose status may be another one since this day. */
  List<Digest> due(LocalDate today, int most) {
    return sql.sql("select * from watch.seen where next <= :today order by next limit :most")
        .param("today", Date.valueOf(today))
        .param("most", most)
        .query((row, _) -> digest(row))
        .list();
  }

  void put(Collection<Digest> digests) {
    if (digests.isEmpty()) {
      return;
    }
    int written =
        sql.sql(
                """
                insert into watch.seen
                select * from unnest(cast(:documents as bigint[]), cast(:numbers as text[]),
                  cast(:families as text[]), cast(:statuses as text[]), cast(:owners as text[]),
                  cast(:cited as text[]), cast(:burdens as text[]), cast(:contents as bigint[]),
                  cast(:nexts as date[]))
                on conflict (document) do update set number = excluded.number,
                  family = excluded.family, status = excluded.status, owners = excluded.owners,
                  cited = excluded.cited, burdens = excluded.burdens,
                  contents = excluded.contents, next = excluded.next\
                """)
            .param("documents", digests.stream().map(Digest::document).toArray(Long[]::new))
            .param("numbers", digests.stream().map(Digest::number).toArray(String[]::new))
            .param("families", digests.stream().map(Digest::family).toArray(String[]::new))
            .param("statuses", digests.stream().map(Digest::status).toArray(String[]::new))
            .param("owners", lines(digests.stream().map(Digest::owners).toList()))
            .param("cited", lines(digests.stream().map(Digest::cited).toList()))
            .param("burdens", lines(digests.stream().map(Digest::burdens).toList()))
            .param("contents", digests.stream().map(Digest::contents).toArray(Long[]::new))
            .param(
                "nexts",
                digests.stream()
                    .map(one -> Objects.toString(one.next(), null))
                    .toArray(String[]::new))
            .update();
    if (written != digests.size()) {
      throw new IllegalStateException("Twice among " + digests.size());
    }
  }

  private static String[] lines(List<List<String>> lists) {
    return lists.stream().map(list -> String.join(LINE, list)).toArray(String[]::new);
  }

  private static List<String> list(String lines) {
    return lines.isEmpty() ? List.of() : Arrays.asList(lines.split(LINE));
  }

  private static Digest digest(ResultSet row) throws SQLException {
    return new Digest(
        row.getLong("document"),
        row.getString("number"),
        row.getString("family"),
        row.getString("status"),
        list(row.getString("owners")),
        list(row.getString("cited")),
        list(row.getString("burdens")),
        row.getLong("contents"),
        row.getObject("next", LocalDate.class));
  }
}
