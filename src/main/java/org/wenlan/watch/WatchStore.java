package org.wenlan.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Watches, in the schema {@code watch}. */
@Component
class WatchStore {
  // Any number will do as long as nobody else takes it: the first eight bytes of "wenlan.w".
  private static final long ONE_WRITER = 0x77656e6c616e2e77L;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, Double>> WEIGHTS =
      new TypeReference<>() {};

  private final JdbcClient sql;

  WatchStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A watch whose query is held or no longer held in memory. */
  record Standing(Watch watch, boolean stands, long revision) {}

  /** Waits for other writers, so that revisions are committed in the order of their numbers. */
  private void lock() {
    sql.sql("select pg_advisory_xact_lock(:key)::text")
        .param("key", ONE_WRITER)
        .query(String.class)
        .single();
  }

  long add(
      UUID owner,
      String ownerName,
      boolean program,
      String unit,
      Watch.Wish wish,
      Formulating.Formulated.Asked asked,
      long since,
      Instant now) {
    lock();
    return sql.sql(
            """
            insert into watch.watch (owner, owner_name, program, unit, shared, name, kind, subject,
              query, changes, rhythm, email, language, since, created, mail_since, mailed, telltale,
              revision)
            values (:owner, :ownerName, :program, :unit, :shared, :name, :kind, :subject, :query,
              :changes, :rhythm, :email, :language, :since, :now, :now, :now,
              cast(:telltale as jsonb), nextval('watch.revision'))
            returning id\
            """)
        .param("owner", owner)
        .param("ownerName", ownerName)
        .param("program", program)
        .param("unit", unit)
        .param("shared", wish.shared())
        .param("name", wish.name())
        .param("kind", wish.kind().name())
        .param("subject", wish.subject())
        .param("query", asked.query())
        .param("telltale", kept(asked.telltale()), Types.VARCHAR)
        .param("changes", names(wish.changes()))
        .param("rhythm", wish.rhythm().name())
        .param("email", wish.email())
        .param("language", wish.language())
        .param("since", since)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void edit(long id, Watch.Wish wish, Instant now) {
    change(
        id,
        "name = :name, changes = :changes, rhythm = :rhythm, email = :email, shared = :shared,"
            + " mail_since = case when email = :email then mail_since else :now end",
        List.of(
            new Value("name", wish.name()),
            new Value("changes", names(wish.changes())),
            new Value("rhythm", wish.rhythm().name()),
            new Value("email", wish.email()),
            new Value("now", Timestamp.from(now)),
            new Value("shared", wish.shared())));
  }

  /** Asks something else from now on. */
  void ask(long id, String query) {
    change(id, "query = :query", List.of(new Value("query", query)));
  }

  List<Watch> ofKind(Watch.Kind kind) {
    return sql.sql("select * from watch.watch where kind = :kind and not deleted order by id")
        .param("kind", kind.name())
        .query((row, _) -> watch(row))
        .list();
  }

  void pause(long id) {
    change(id, "paused = true", List.of());
  }

  void resume(long id, long since) {
    change(id, "paused = false, since = :since", List.of(new Value("since", since)));
  }

  void handOver(long id, UUID owner, String name) {
    change(
        id,
        "owner = :owner, owner_name = :name, email = '', feed = null",
        List.of(new Value("owner", owner), new Value("name", name)));
  }

  void delete(long id) {
    change(id, "deleted = true, feed = null", List.of());
  }

  void feed(long id, byte[] word) {
    change(id, "feed = :word", List.of(new Value("word", word)));
  }

  private record Value(String name, Object value) {}

  private void change(long id, String what, List<Value> values) {
    lock();
    var statement =
        sql.sql(
                "update watch.watch set "
                    + what
                    + ", revision = nextval('watch.revision') where id = :id and not deleted")
            .param("id", id);
    for (var value : values) {
      statement = statement.param(value.name(), value.value());
    }
    int changed = statement.update();
    if (changed != 1) {
      throw new IllegalStateException("There is no watch " + id);
    }
  }

  Optional<Watch> find(long id) {
    return sql.sql("select * from watch.watch where id = :id and not deleted")
        .param("id", id)
        .query((row, _) -> watch(row))
        .optional();
  }

  Optional<Watch> byFeed(byte[] word) {
    return sql.sql("select * from watch.watch where feed = :word and not deleted")
        .param("word", word)
        .query((row, _) -> watch(row))
        .optional();
  }

  /** One's own, what people of the unit share, and what these others had; the newest first. */
  List<Watch> seenBy(UUID owner, String unit, Set<UUID> others) {
    return sql.sql(
            """
            select * from watch.watch
            where not deleted and (owner = :owner
              or (unit = :unit and :unit <> '' and (shared or owner = any(:others))))
            order by id desc\
            """)
        .param("owner", owner)
        .param("unit", unit)
        .param("others", others.toArray(UUID[]::new))
        .query((row, _) -> watch(row))
        .list();
  }

  long count(UUID owner) {
    return sql.sql("select count(*) from watch.watch where owner = :owner and not deleted")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  /** What changed after a revision, in the order of revisions. */
  List<Standing> changedSince(long revision, int most) {
    return sql.sql(
            "select * from watch.watch where revision > :revision order by revision limit :most")
        .param("revision", revision)
        .param("most", most)
        .query((row, _) ->
            new Standing(
                watch(row),
                !row.getBoolean("deleted") && !row.getBoolean("paused"),
                row.getLong("revision")))
        .list();
  }

  private static String[] names(Set<Change.Kind> kinds) {
    return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  static Watch watch(ResultSet row) throws SQLException {
    var kinds = new ArrayList<Change.Kind>();
    Arrays.stream((String[]) row.getArray("changes").getArray())
        .map(Change.Kind::valueOf)
        .forEach(kinds::add);
    return new Watch(
        row.getLong("id"),
        row.getObject("owner", UUID.class),
        row.getString("owner_name"),
        row.getBoolean("program"),
        row.getString("unit"),
        row.getBoolean("shared"),
        row.getString("name"),
        Watch.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("query"),
        kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds),
        Rhythm.valueOf(row.getString("rhythm")),
        row.getString("email"),
        row.getString("language"),
        row.getBoolean("paused"),
        row.getLong("since"),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("mailed").toInstant(),
        row.getBytes("feed") != null,
        telltale(row.getString("telltale")));
  }

  private static @Nullable String kept(@Nullable Telltale telltale) {
    return telltale == null ? null : JSON.writeValueAsString(telltale.weights());
  }

  private static @Nullable Telltale telltale(@Nullable String kept) {
    return kept == null ? null : new Telltale(JSON.readValue(kept, WEIGHTS));
  }
}
