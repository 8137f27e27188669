package org.wenlan.rights;

import java.io.IOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.wenlan.rights.Patents.Stored;

/** The table {@code rights.document}. */
@Component
class DocumentStore {

  /**
   * A row.
   *
   * @param seen hashes of the source records in it
   */
  record Row(Stored stored, List<Long> seen) {}

  private static final String ROW = "select id, version, seen, body from rights.document ";

  // Any number will do as long as nobody else takes it: the first eight bytes of "wenlan.r".
  private static final long ONE_WRITER = 0x77656e6c616e2e72L;

  private final JdbcClient sql;
  private final DataSource source;

  DocumentStore(JdbcClient sql, DataSource source) {
    this.sql = sql;
    this.source = source;
  }

  /**
   * Waits for other writers, so that versions are committed in the order in which they are taken.
   */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(:key)::text")
        .param("key", ONE_WRITER)
        .query(String.class)
        .single();
  }

  Map<String, Row> find(Collection<String> keys) {
    var found = new LinkedHashMap<String, Row>();
    sql.sql(ROW + "where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query((row, index) -> row(row))
        .list()
        .forEach(row -> found.put(row.stored().patent().number().toString(), row));
    return found;
  }

  List<Stored> byNumber(String number) {
    return stored("where number = :key order by key", number);
  }

  /** Those of these applications or numbers, without these ids. */
  List<Stored> ofApplications(
      Collection<String> applications, Collection<String> numbers, Collection<Long> except) {
    return sql.sql(
            ROW
                + "where (application = any(:applications) or number = any(:numbers))"
                + " and id <> all(:except) order by key")
        .param("applications", applications.toArray(String[]::new))
        .param("numbers", numbers.toArray(String[]::new))
        .param("except", except.toArray(Long[]::new))
        .query((row, index) -> row(row).stored())
        .list();
  }

  List<Stored> numbered(Collection<String> keys) {
    return sql.sql(
            ROW
                + "where key = any(:keys) or number = any(:keys) or application = any(:keys)"
                + " order by key")
        .param("keys", keys.toArray(String[]::new))
        .query((row, index) -> row(row).stored())
        .list();
  }

  List<Stored> byFamily(String family) {
    return stored("where family = :key order by key limit 500", family);
  }

  List<Stored> changedSince(long version, int limit) {
    return sql.sql(ROW + "where version > :version order by version limit :limit")
        .param("version", version)
        .param("limit", limit)
        .query((row, index) -> row(row).stored())
        .list();
  }

  long lastVersion() {
    return sql.sql("select coalesce(max(version), 0) from rights.document")
        .query(Long.class)
        .single();
  }

  long count() {
    return sql.sql("select count(*) from rights.document").query(Long.class).single();
  }

  /** Streams all rows by id with a cursor of the server's; needs a transaction of its own. */
  void forEach(String columns, Consumer<ResultSet> to) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement =
          connection.prepareStatement("select " + columns + " from rights.document order by id")) {
        statement.setFetchSize(500);
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            to.accept(rows);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The documents cannot be read", failed);
    }
  }

  /** Adds documents by PostgreSQL's binary copy, the fastest way in. */
  void add(List<Row> rows) {
    var connection = DataSourceUtils.getConnection(source);
    try {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy rights.document (key, number, application, family, seen, body)"
                      + " from stdin (format binary)");
      try {
        var bytes = BinaryRows.of(rows);
        copy.writeToCopy(bytes, 0, bytes.length);
        long added = copy.endCopy();
        if (added != rows.size()) {
          throw new IllegalStateException(added + " of " + rows.size() + " documents were added");
        }
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("The documents could not be added", failed);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  void change(Row row) {
    var patent = row.stored().patent();
    var application = patent.application();
    int changed =
        sql.sql(
                """
                update rights.document
                   set application = :application, family = :family, seen = :seen, body = :body,
                       version = nextval('rights.version')
                 where id = :id\
                """)
            .param("application", application == null ? null : application.key())
            .param("family", Families.key(patent))
            .param("seen", row.seen().toArray(Long[]::new))
            .param("body", Bodies.pack(patent))
            .param("id", row.stored().id())
            .update();
    if (changed != 1) {
      throw new IllegalStateException(patent.number() + " is gone");
    }
  }

  private List<Stored> stored(String where, String key) {
    return sql.sql(ROW + where).param("key", key).query((row, index) -> row(row).stored()).list();
  }

  static Row row(ResultSet row) throws SQLException {
    Array seen = row.getArray("seen");
    return new Row(
        new Stored(row.getLong("id"), row.getLong("version"), Bodies.unpack(row.getBytes("body"))),
        List.of((Long[]) seen.getArray()));
  }
}
