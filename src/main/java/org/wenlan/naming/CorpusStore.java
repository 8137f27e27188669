package org.wenlan.naming;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs over all records keep beside the groups: evidence, the weight of words, themselves. */
@Component
class CorpusStore {
  private static final int BATCH = 1_000;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  CorpusStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** The last run; empty before the first one. */
  Optional<NameRuns.Run> last() {
    return sql.sql("select * from naming.run order by id desc limit 1")
        .query((row, _) ->
            new NameRuns.Run(
                row.getTimestamp("at").toInstant(),
                row.getLong("version"),
                row.getInt("names"),
                row.getInt("keys"),
                row.getInt("groups")))
        .optional();
  }

  void done(NameRuns.Run run) {
    int _ =
        sql.sql(
                """
                insert into naming.run (at, version, names, keys, groups)
                values (:at, :version, :names, :keys, :groups)\
                """)
            .param("at", Timestamp.from(run.at()))
            .param("version", run.version())
            .param("names", run.names())
            .param("keys", run.keys())
            .param("groups", run.groups())
            .update();
  }

  void replace(Rarity rarity, List<Evidence> evidence) {
    int _ = sql.sql("delete from naming.word").update();
    var _ =
        batches.batchUpdate(
            "insert into naming.word (word, names) values (?, ?)",
            rarity.having().entrySet(),
            BATCH,
            (row, one) -> {
              row.setString(1, one.getKey());
              row.setInt(2, one.getValue());
            });
    int _ = sql.sql("delete from naming.evidence").update();
    var _ =
        batches.batchUpdate(
            "insert into naming.evidence (a, b, rule, because) values (?, ?, ?, ?)",
            evidence,
            BATCH,
            (row, one) -> {
              row.setString(1, one.a());
              row.setString(2, one.b());
              row.setString(3, one.rule().name());
              row.setString(4, one.because());
            });
  }

  /** The weight of the words of a few names. */
  Rarity rarity(Collection<String> words) {
    var having = new HashMap<String, Integer>();
    sql.sql("select word, names from naming.word where word = any(:words)")
        .param("words", words.toArray(String[]::new))
        .query(row -> {
          having.put(row.getString("word"), row.getInt("names"));
        });
    return new Rarity(last().map(NameRuns.Run::keys).orElse(0), having);
  }

  List<Evidence> evidence(Collection<String> names) {
    return sql.sql("select * from naming.evidence where a = any(:names) and b = any(:names)")
        .param("names", names.toArray(String[]::new))
        .query((row, _) ->
            new Evidence(
                row.getString("a"),
                row.getString("b"),
                Rule.valueOf(row.getString("rule")),
                row.getString("because")))
        .list();
  }
}
