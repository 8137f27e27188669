package org.wenlan.retrieval;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.platform.Settings;
import org.wenlan.platform.Settings.Name;
import org.wenlan.retrieval.BenchQueries.Asked;
import org.wenlan.rights.Patent;
import org.wenlan.testing.GeneratedPatents;

/** The same documents in PostgreSQL's own full-text search: a GIN index over tsvector. */
final class PostgresFullText {
  private static final int BATCH = 5_000;

  private final Settings settings;
  private final ThreadLocal<@Nullable Connection> connections = new ThreadLocal<>();

  PostgresFullText(Settings settings) {
    this.settings = settings;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.text(Name.WENLAN_DB_URL),
        settings.text(Name.WENLAN_DB_USER),
        settings.text(Name.WENLAN_DB_PASSWORD));
  }

  /** Two connections bring the documents in, then the index is made. */
  void fill(GeneratedPatents generated, long documents)
      throws IOException, SQLException, InterruptedException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table public.fts (id bigint, words tsvector)");
      BenchTimes.inTurn(documents, BATCH, (from, to) -> insert(generated, from, to));
      statement.execute("set maintenance_work_mem = '1GB'");
      statement.execute("create index on public.fts using gin (words)");
      statement.execute("analyze public.fts");
    }
  }

  private void insert(GeneratedPatents generated, long from, long to) throws SQLException {
    try (var connection = connect();
        var insert =
            connection.prepareStatement(
                "insert into public.fts values (?, to_tsvector('simple', ?))")) {
      connection.setAutoCommit(false);
      for (long i = from; i < to; i++) {
        insert.setLong(1, i);
        insert.setString(2, text(generated.get(i)));
        insert.addBatch();
      }
      run(insert);
      connection.commit();
    }
  }

  private static void run(PreparedStatement insert) throws SQLException {
    for (int count : insert.executeBatch()) {
      if (count == Statement.EXECUTE_FAILED) {
        throw new SQLException("a row was not inserted");
      }
    }
  }

  private static String text(Patent patent) {
    return patent.abstracts().getFirst().text()
        + patent.claims().stream().map(Patent.Claim::text).collect(Collectors.joining(" "));
  }

  /** An exact count and the best 25, as ours answer. */
  void answer(Asked asked) throws IOException {
    try {
      var connection = connections.get();
      if (connection == null) {
        connection = connect();
        connections.set(connection);
      }
      ask(connection, String.valueOf(asked.postgres()));
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static void ask(Connection connection, String query) throws SQLException {
    try (var count =
            connection.prepareStatement(
                "select count(*) from public.fts where words @@ to_tsquery('simple', ?)");
        var best =
            connection.prepareStatement(
                """
                select id from public.fts, to_tsquery('simple', ?) q where words @@ q
                 order by ts_rank(words, q) desc limit 25\
                """)) {
      count.setString(1, query);
      best.setString(1, query);
      try (var rows = count.executeQuery();
          var hits = best.executeQuery()) {
        if (!rows.next() || rows.getLong(1) == 0 && hits.next()) {
          throw new SQLException("hits without matches");
        }
      }
    }
  }
}
