package org.wenlan.loading;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.formats.Reading.Rejected;
import org.wenlan.kernel.Progress;
import org.wenlan.loading.Run.Counts;
import org.wenlan.loading.Run.State;

/** The tables of the schema {@code loading}. */
@Component
class RunStore {
  private static final String RUN =
      """
      select r.*, coalesce(f.read, 0) as read, coalesce(f.added, 0) as added,
             coalesce(f.changed, 0) as changed, coalesce(f.same, 0) as same,
             coalesce(f.rejected, 0) as rejected
        from loading.run r
        left join lateral (
          select sum(read)::bigint as read, sum(added)::bigint as added,
                 sum(changed)::bigint as changed, sum(same)::bigint as same,
                 sum(rejected)::bigint as rejected
            from loading.file where run = r.id) f on true
      """;

  private final JdbcClient sql;

  RunStore(JdbcClient sql) {
    this.sql = sql;
  }

  long add(List<String> sources, boolean dry, @Nullable Long retries, Instant now) {
    return sql.sql(
            """
            insert into loading.run (sources, dry, retries, state, asked)
            values (:sources, :dry, cast(:retries as bigint), 'queued', :now) returning id\
            """)
        .param("sources", sources.toArray(String[]::new))
        .param("dry", dry)
        .param("retries", retries)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  Optional<Run> find(long id) {
    return sql.sql(RUN + "where r.id = :id").param("id", id).query((row, i) -> run(row)).optional();
  }

  List<Run> recent(int limit) {
    return sql.sql(RUN + "order by r.id desc limit :limit")
        .param("limit", limit)
        .query((row, i) -> run(row))
        .list();
  }

  /** The next run to work on: one that was broken off before one that waits. */
  Optional<Run> next() {
    return sql.sql(
            RUN + "where r.state in ('running', 'queued') order by r.state desc, r.id limit 1")
        .query((row, i) -> run(row))
        .optional();
  }

  /** A run of these sources that was broken off or waits. */
  Optional<Run> unfinished(List<String> sources) {
    return sql.sql(
            RUN
                + "where r.state in ('running', 'queued') and r.sources = cast(:sources as text[]) and not r.dry"
                + " and r.retries is null order by r.id limit 1")
        .param("sources", sources.toArray(String[]::new))
        .query((row, i) -> run(row))
        .optional();
  }

  void state(long id, State state, String message, Instant now) {
    one(
        sql.sql(
                """
                update loading.run
                   set state = :state, message = :message,
                       started = case when :running then coalesce(started, cast(:now as timestamptz))
                                      else started end,
                       ended = case when :over then cast(:now as timestamptz) end
                 where id = :id\
                """)
            .param("state", state.name().toLowerCase(Locale.ROOT))
            .param("message", message)
            .param("running", state == State.RUNNING)
            .param("over", state.over())
            .param("now", Timestamp.from(now))
            .param("id", id)
            .update());
  }

  void progress(long id, long bytes, long total, double seconds) {
    one(
        sql.sql(
                """
                update loading.run set bytes = :bytes, total = :total, seconds = :seconds
                 where id = :id\
                """)
            .param("bytes", bytes)
            .param("total", total)
            .param("seconds", seconds)
            .param("id", id)
            .update());
  }

  /** Asks a run to stop; false when it is over already. */
  boolean cancel(long id) {
    return sql.sql(
                "update loading.run set cancel = true where id = :id and state in ('queued','running')")
            .param("id", id)
            .update()
        == 1;
  }

  boolean cancelled(long id) {
    return sql.sql("select cancel from loading.run where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  Optional<Run.File> file(long run, int ordinal) {
    return sql.sql("select * from loading.file where run = :run and ordinal = :ordinal")
        .param("run", run)
        .param("ordinal", ordinal)
        .query((row, i) -> file(row))
        .optional();
  }

  List<Run.File> files(long run) {
    return sql.sql("select * from loading.file where run = :run order by ordinal")
        .param("run", run)
        .query((row, i) -> file(row))
        .list();
  }

  /** Writes a file's checkpoint. */
  void checkpoint(long run, Run.File file) {
    one(
        sql.sql(
                """
                insert into loading.file
                  (run, ordinal, name, format, note, finished, read, added, changed, same, rejected)
                values (:run, :ordinal, :name, :format, :note, :finished, :read, :added, :changed,
                        :same, :rejected)
                on conflict (run, ordinal) do update
                   set format = excluded.format, note = excluded.note,
                       finished = excluded.finished, read = excluded.read, added = excluded.added,
                       changed = excluded.changed, same = excluded.same,
                       rejected = excluded.rejected\
                """)
            .param("run", run)
            .param("ordinal", file.ordinal())
            .param("name", file.name())
            .param("format", file.format())
            .param("note", file.note())
            .param("finished", file.finished())
            .param("read", file.counts().read())
            .param("added", file.counts().added())
            .param("changed", file.counts().changed())
            .param("same", file.counts().same())
            .param("rejected", file.counts().rejected())
            .update());
  }

  void reject(long run, int file, Rejected rejected) {
    one(
        sql.sql(
                """
                insert into loading.reject (run, file, record, line, label, reason)
                values (:run, :file, :record, :line, :label, :reason)
                on conflict (run, file, record) do update set reason = excluded.reason\
                """)
            .param("run", run)
            .param("file", file)
            .param("record", rejected.place().record())
            .param("line", rejected.place().line())
            .param("label", storable(rejected.place().label()))
            .param("reason", storable(rejected.reason()))
            .update());
  }

  List<Run.Reject> rejects(long run, int afterFile, long afterRecord, int limit) {
    return sql.sql(
            """
            select r.*, f.name from loading.reject r
              join loading.file f on f.run = r.run and f.ordinal = r.file
             where r.run = :run and (r.file, r.record) > (:file, :record)
             order by r.file, r.record limit :limit\
            """)
        .param("run", run)
        .param("file", afterFile)
        .param("record", afterRecord)
        .param("limit", limit)
        .query((row, i) ->
            new Run.Reject(
                row.getInt("file"),
                row.getString("name"),
                row.getLong("record"),
                row.getLong("line"),
                row.getString("label"),
                row.getString("reason")))
        .list();
  }

  /** The numbers of a file's rejected records. */
  Set<Long> rejected(long run, int file) {
    return new HashSet<>(
        sql.sql("select record from loading.reject where run = :run and file = :file")
            .param("run", run)
            .param("file", file)
            .query(Long.class)
            .list());
  }

  /** PostgreSQL's text holds every character but U+0000. */
  private static String storable(String text) {
    return text.replace("\u0000", "\uFFFD");
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("The import is gone (" + rows + " rows)");
    }
  }

  private static Run.File file(ResultSet row) throws SQLException {
    return new Run.File(
        row.getInt("ordinal"),
        row.getString("name"),
        row.getString("format"),
        row.getString("note"),
        row.getBoolean("finished"),
        counts(row));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("read"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("same"),
        row.getLong("rejected"));
  }

  private static Run run(ResultSet row) throws SQLException {
    Array sources = row.getArray("sources");
    var retries = row.getLong("retries");
    var retried = row.wasNull() ? null : (Long) retries;
    var ended = row.getTimestamp("ended");
    var spent = Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000));
    return new Run(
        row.getLong("id"),
        List.of((String[]) sources.getArray()),
        row.getBoolean("dry"),
        retried,
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("message"),
        row.getTimestamp("asked").toInstant(),
        ended == null ? null : ended.toInstant(),
        new Progress(row.getLong("bytes"), row.getLong("total"), "bytes", spent),
        counts(row));
  }
}
