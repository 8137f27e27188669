package org.wenlan.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names, groups and merges, in the schema {@code naming}. */
@Component
class NameStore {
  private static final int BATCH = 1_000;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  NameStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A name as it is kept. */
  record Row(String text, String spelling, String key, int documents, long group) {}

  /** Two runs, or a run and a decision, never write at the same time. */
  void lock() {
    int _ = sql.sql("select pg_advisory_xact_lock(7236112)").query((_, _) -> 1).list().size();
  }

  List<Row> all() {
    return sql.sql("select * from naming.name").query((row, _) -> row(row)).list();
  }

  List<Row> ofGroups(Collection<Long> groups) {
    return groups.isEmpty()
        ? List.of()
        : sql.sql("select * from naming.name where name_group in (:groups)")
            .param("groups", groups)
            .query((row, _) -> row(row))
            .list();
  }

  List<Row> texts(Collection<String> texts) {
    return texts.isEmpty()
        ? List.of()
        : sql.sql("select * from naming.name where text = any(:texts)")
            .param("texts", texts.toArray(String[]::new))
            .query((row, _) -> row(row))
            .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("text"),
        row.getString("spelling"),
        row.getString("key"),
        row.getInt("documents"),
        row.getLong("name_group"));
  }

  /** A new group without names. */
  List<Long> newGroups(int count) {
    return count == 0
        ? List.of()
        : sql.sql(
                """
                insert into naming.name_group (zh) select '' from generate_series(1, :count)
                returning id\
                """)
            .param("count", count)
            .query((row, _) -> row.getLong(1))
            .list();
  }

  /** Writes names as they are now; those that are there already are changed. */
  void put(List<Row> rows) {
    var _ =
        batches.batchUpdate(
            """
            insert into naming.name (text, spelling, key, documents, name_group)
            values (?, ?, ?, ?, ?)
            on conflict (text) do update set spelling = excluded.spelling, key = excluded.key,
              documents = excluded.documents, name_group = excluded.name_group\
            """,
            rows,
            BATCH,
            (row, one) -> {
              row.setString(1, one.text());
              row.setString(2, one.spelling());
              row.setString(3, one.key());
              row.setInt(4, one.documents());
              row.setLong(5, one.group());
            });
  }

  /** Takes away names that no record has any more. */
  void forget(Collection<String> texts) {
    if (!texts.isEmpty()) {
      int _ =
          sql.sql("delete from naming.name where text = any(:texts)")
              .param("texts", texts.toArray(String[]::new))
              .update();
    }
  }

  /** What groups are called, and how many names and documents they have. */
  void label(List<Group> groups) {
    var _ =
        batches.batchUpdate(
            """
            update naming.name_group
            set zh = ?, en = ?, members = ?, documents = ?, gone_to = null where id = ?\
            """,
            groups,
            BATCH,
            (row, one) -> {
              row.setString(1, one.zh());
              row.setString(2, one.en());
              row.setInt(3, one.members());
              row.setInt(4, one.documents());
              row.setLong(5, one.id());
            });
  }

  /** Empty groups with the groups that their names went to. */
  void gone(Map<Long, Long> to) {
    var _ =
        batches.batchUpdate(
            "update naming.name_group set members = 0, documents = 0, gone_to = ? where id = ?",
            to.entrySet(),
            BATCH,
            (row, one) -> {
              row.setLong(1, one.getValue());
              row.setLong(2, one.getKey());
            });
  }

  /**
   * Puts these merges in the place of all between these names; of all there are when none given.
   */
  void links(Collection<String> names, List<Link> links) {
    int _ =
        names.isEmpty()
            ? sql.sql("delete from naming.link").update()
            : sql.sql("delete from naming.link where a = any(:names) or b = any(:names)")
                .param("names", names.toArray(String[]::new))
                .update();
    var _ =
        batches.batchUpdate(
            "insert into naming.link (a, b, rule, likeness, because) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            links,
            BATCH,
            (row, one) -> {
              row.setString(1, one.a());
              row.setString(2, one.b());
              row.setString(3, one.rule().name());
              row.setDouble(4, one.likeness());
              row.setString(5, one.because());
            });
  }

  List<Link> links(long group) {
    return sql.sql(
            """
            select l.* from naming.link l join naming.name n on n.text = l.a
            where n.name_group = :group order by l.rule, l.a, l.b\
            """)
        .param("group", group)
        .query((row, _) ->
            new Link(
                row.getString("a"),
                row.getString("b"),
                Rule.valueOf(row.getString("rule")),
                row.getDouble("likeness"),
                row.getString("because")))
        .list();
  }

  Optional<Group> group(long id) {
    return sql.sql("select * from naming.name_group where id = :id and members > 0")
        .param("id", id)
        .query((row, _) -> group(row))
        .optional();
  }

  /** Where the names of an empty group went; empty when it is none. */
  Optional<Long> goneTo(long id) {
    return sql.sql("select gone_to from naming.name_group where id = :id and gone_to is not null")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  List<Member> members(long group) {
    return sql.sql(
            """
            select text, documents from naming.name where name_group = :group
            order by documents desc, text\
            """)
        .param("group", group)
        .query((row, _) -> new Member(row.getString("text"), row.getInt("documents")))
        .list();
  }

  /** Groups with a name that contains a spelling, those with most documents first. */
  List<Group> search(String spelling, int limit) {
    var like = "%" + spelling.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.sql(
            """
            select g.* from naming.name_group g
            where g.id in (select name_group from naming.name where spelling like :like
                or upper(text) like :like)
            order by g.documents desc, g.id limit :limit\
            """)
        .param("like", like)
        .param("limit", limit)
        .query((row, _) -> group(row))
        .list();
  }

  /** The last run and what people decided since; empty before the first run. */
  String edition() {
    return sql.sql(
            """
            select concat_ws('.', id, (select max(id) from naming.decision),
                (select count(*) from naming.decision where withdrawn <> ''))
            from naming.run order by id desc limit 1\
            """)
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<Grouped> together() {
    return sql.sql(
            """
            select g.*, array_agg(n.text order by n.documents desc, n.text) as names
            from naming.name_group g join naming.name n on n.name_group = g.id
            where g.members > 1 or n.text not in (g.zh, g.en)
            group by g.id order by g.id\
            """)
        .query((row, _) ->
            new Grouped(group(row), List.of((String[]) row.getArray("names").getArray())))
        .list();
  }

  Optional<Group> named(String text, String spelling) {
    return sql.sql(
            """
            select g.* from naming.name n join naming.name_group g on g.id = n.name_group
            where n.text = :text or n.spelling = :spelling
            order by n.text = :text desc, n.documents desc limit 1\
            """)
        .param("text", text)
        .param("spelling", spelling)
        .query((row, _) -> group(row))
        .optional();
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getLong("id"),
        row.getString("zh"),
        row.getString("en"),
        row.getInt("members"),
        row.getInt("documents"));
  }
}
