package org.wenlan.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.retrieval.Marks.Piece;
import org.wenlan.watch.Warning.Passage;
import org.wenlan.watch.Warning.Verdict;
import org.wenlan.watch.Warnings.Count;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Warnings, in the schema {@code watch}. */
@Component
class WarningStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROWS =
      """
      select w.*, o.name as watch_name from watch.warning w join watch.watch o on o.id = w.watch\
      """;

  private final JdbcClient sql;

  WarningStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds them; what was told before is passed over. Says how many were new. */
  int add(Collection<Warning> warnings, Instant at) {
    if (warnings.isEmpty()) {
      return 0;
    }
    return sql.sql(
            """
            insert into watch.warning
              (watch, document, cause, number, title, changes, parts, passages, at)
            select * from unnest(cast(:watches as bigint[]), cast(:documents as bigint[]),
              cast(:causes as bigint[]), cast(:numbers as text[]), cast(:titles as text[]),
              cast(:changes as jsonb[]), cast(:parts as jsonb[]), cast(:passages as jsonb[])),
              (values (cast(:at as timestamptz)))
            on conflict (watch, document, cause) do nothing\
            """)
        .param("watches", warnings.stream().map(Warning::watch).toArray(Long[]::new))
        .param("documents", warnings.stream().map(Warning::document).toArray(Long[]::new))
        .param("causes", warnings.stream().map(Warning::cause).toArray(Long[]::new))
        .param("numbers", warnings.stream().map(Warning::number).toArray(String[]::new))
        .param("titles", warnings.stream().map(Warning::title).toArray(String[]::new))
        .param("changes", json(warnings, Warning::changes))
        .param("parts", json(warnings, Warning::parts))
        .param("passages", json(warnings, Warning::passages))
        .param("at", Timestamp.from(at))
        .update();
  }

  private static String[] json(Collection<Warning> warnings, Function<Warning, Object> part) {
    return warnings.stream()
        .map(one -> JSON.writeValueAsString(part.apply(one)))
        .toArray(String[]::new);
  }

  /** Of these watches, the newest first. */
  List<Warning> before(Collection<Long> watches, boolean unread, long before, int most) {
    return sql.sql(
            ROWS
                + " where w.watch = any(:watches) and w.id < :before"
                + " and (not :unread or w.read is null) order by w.id desc limit :most")
        .param("watches", watches.toArray(Long[]::new))
        .param("unread", unread)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> warning(row))
        .list();
  }

  /** Of these watches after a warning, the oldest first. */
  List<Warning> after(Collection<Long> watches, long after, int most) {
    return sql.sql(
            ROWS + " where w.watch = any(:watches) and w.id > :after order by w.id limit :most")
        .param("watches", watches.toArray(Long[]::new))
        .param("after", after)
        .param("most", most)
        .query((row, _) -> warning(row))
        .list();
  }

  List<Warning> of(java.util.UUID mail) {
    return sql.sql(ROWS + " where w.mail = :mail order by w.watch, w.id")
        .param("mail", mail)
        .query((row, _) -> warning(row))
        .list();
  }

  Optional<Warning> find(long id) {
    return sql.sql(ROWS + " where w.id = :id")
        .param("id", id)
        .query((row, _) -> warning(row))
        .optional();
  }

  void judge(long id, Verdict verdict, Instant at) {
    sql.sql(
            """
            update watch.warning
            set verdict = nullif(:verdict, 'OPEN'), read = coalesce(read, :at) where id = :id\
            """)
        .param("verdict", verdict.name())
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** All of these watches up to a warning are read. */
  int read(Collection<Long> watches, long until, Instant at) {
    return sql.sql(
            """
            update watch.warning set read = :at
            where watch = any(:watches) and id <= :until and read is null\
            """)
        .param("watches", watches.toArray(Long[]::new))
        .param("until", until)
        .param("at", Timestamp.from(at))
        .update();
  }

  Map<Long, Count> counts(Collection<Long> watches) {
    var counts = new HashMap<Long, Count>();
    sql.sql(
            """
            select watch, count(*) as all_of, count(*) filter (where read is null) as unread,
              count(*) filter (where verdict = 'RELEVANT') as relevant,
              count(*) filter (where verdict = 'NOT_RELEVANT') as beside
            from watch.warning where watch = any(:watches) group by watch\
            """)
        .param("watches", watches.toArray(Long[]::new))
        .query(row -> {
          counts.put(
              row.getLong("watch"),
              new Count(
                  row.getLong("all_of"),
                  row.getLong("unread"),
                  row.getLong("relevant"),
                  row.getLong("beside")));
        });
    return counts;
  }

  private static Warning warning(ResultSet row) throws SQLException {
    var read = row.getTimestamp("read");
    var verdict = row.getString("verdict");
    return new Warning(
        row.getLong("id"),
        row.getLong("watch"),
        row.getString("watch_name"),
        row.getLong("document"),
        row.getLong("cause"),
        row.getString("number"),
        row.getString("title"),
        list(
            row.getString("changes"),
            one ->
                new Change(
                    Change.Kind.valueOf(one.path("kind").asString()),
                    one.path("before").asString(),
                    one.path("after").asString())),
        list(row.getString("parts"), JsonNode::asString),
        list(
            row.getString("passages"),
            one ->
                new Passage(
                    one.path("field").asString(),
                    list(
                        one.path("pieces").toString(),
                        piece ->
                            new Piece(
                                piece.path("text").asString(), piece.path("marked").asBoolean())))),
        row.getTimestamp("at").toInstant(),
        read == null ? null : read.toInstant(),
        Verdict.valueOf(Objects.requireNonNullElse(verdict, "OPEN")));
  }

  private static <T> List<T> list(String json, Function<JsonNode, T> read) {
    var all = new ArrayList<T>();
    for (var one : JSON.readTree(json)) {
      all.add(read.apply(one));
    }
    return all;
  }
}
