package org.wenlan.retrieval;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.wenlan.platform.Settings.Name;
import org.wenlan.rights.Patent;
import org.wenlan.testing.GeneratedPatents;

/** The same documents in PostgreSQL's own full-text search: a GIN index over tsvector. */
final class PostgresFullText {
  private final IndexFixture fixture;
  private final GeneratedPatents generated;
  private final long documents;

  PostgresFullText(IndexFixture fixture, GeneratedPatents generated, long documents) {
    this.fixture = fixture;
    this.generated = generated;
    this.documents = documents;
  }

  /** Mean of term, AND and phrase queries: exact count and the best 25, as ours answer. */
  double meanMilliseconds(int rounds) throws SQLException {
    var settings = fixture.settings;
    try (var connection =
        DriverManager.getConnection(
            settings.text(Name.WENLAN_DB_URL),
            settings.text(Name.WENLAN_DB_USER),
            settings.text(Name.WENLAN_DB_PASSWORD))) {
      load(connection);
      double spent = 0;
      for (int i = 0; i < rounds; i++) {
        spent += ask(connection, generated.word(50 + i * 13));
        spent += ask(connection, generated.word(20 + i) + " & " + generated.word(90 + i));
        spent += ask(connection, generated.word(i) + " <-> " + generated.word(i + 1));
      }
      return spent / (rounds * 3);
    }
  }

  private void load(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create table public.fts (id bigint, words tsvector)");
      connection.setAutoCommit(false);
      try (var insert =
          connection.prepareStatement(
              "insert into public.fts values (?, to_tsvector('simple', ?))")) {
        for (long i = 0; i < documents; i++) {
          insert.setLong(1, i);
          insert.setString(2, text(generated.get(i)));
          insert.addBatch();
          if (i % 500 == 499) {
            run(insert);
          }
        }
        run(insert);
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("create index on public.fts using gin (words)");
      statement.execute("analyze public.fts");
    }
  }

  private static void run(java.sql.PreparedStatement insert) throws SQLException {
    for (int count : insert.executeBatch()) {
      if (count == java.sql.Statement.EXECUTE_FAILED) {
        throw new SQLException("a row was not inserted");
      }
    }
  }

  private static String text(Patent patent) {
    return patent.abstracts().getFirst().text()
        + patent.claims().stream().map(Patent.Claim::text).collect(Collectors.joining(" "));
  }

  private static double ask(Connection connection, String query) throws SQLException {
    long began = System.nanoTime();
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
    return (System.nanoTime() - began) / 1e6;
  }
}
