package org.wenlan.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.wenlan.platform.Database;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;

/** The door on a real PostgreSQL of its own, with a clock that stands where a test sets it. */
final class Shelf implements AutoCloseable {
  static final Instant START = Instant.parse("2099-03-02T08:00:00Z");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Database database;
  final Documents documents;
  final Scanning scanning;
  final JdbcClient sql;
  volatile Instant now = START;

  Shelf() {
    this(TestPostgres.environment());
  }

  Shelf(Map<String, String> environment) {
    this(environment, PATIENCE);
  }

  /** With a scanner that may take so long, where one is set. */
  Shelf(Map<String, String> environment, Duration patience) {
    var settings = Settings.read(environment, Path.of("no-such-file"));
    this.database = Database.open(settings);
    // Not the pool's: what a test asks or cuts is not cut itself.
    this.sql =
        JdbcClient.create(
            new DriverManagerDataSource(
                settings.text(Settings.Name.WENLAN_DB_URL),
                settings.text(Settings.Name.WENLAN_DB_USER),
                settings.text(Settings.Name.WENLAN_DB_PASSWORD)));
    var pooled = JdbcClient.create(database.dataSource());
    var uploads = new UploadStore(pooled);
    var store = new ContentStore(pooled);
    Clock clock = clock();
    var scanner = new Scanner(settings.text(Settings.Name.WENLAN_SCANNER), patience);
    var transactions = new JdbcTransactionManager(database.dataSource());
    var receiving = new Receiving(uploads, store, scanner, transactions, clock);
    this.scanning = new Scanning(scanner, store, clock);
    this.documents = new Documents(uploads, store, receiving, scanning, new Sizes(settings), clock);
  }

  javax.sql.DataSource source() {
    return database.dataSource();
  }

  private Clock clock() {
    InstantSource hand = () -> now;
    return hand.withZone(ZoneOffset.UTC);
  }

  long rows(String table) {
    return sql.sql("select count(*) from documents." + table).query(Long.class).single();
  }

  /** Chunks that belong neither to a document nor to an upload. */
  long lost() {
    return sql.sql(
            """
            select count(*) from documents.chunk c
             where not exists (select from documents.document where body = c.body)
               and not exists (select from documents.upload where id = c.body)\
            """)
        .query(Long.class)
        .single();
  }

  /** Documents whose chunks are not all there, or are not of their length. */
  long half() {
    return sql.sql(
            """
            select count(*) from documents.document d
             where bytes is distinct from
                   (select sum(octet_length(bytes)) from documents.chunk where body = d.body)
                or exists (select from documents.chunk c
                            where body = d.body and octet_length(c.bytes) < 1048576
                              and (ordinal + 1) * 1048576::bigint <= d.bytes)\
            """)
        .query(Long.class)
        .single();
  }

  /** Ends every other connection to this database, in the middle of whatever it does. */
  void cutConnections() {
    sql.sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()\
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    database.close();
  }
}
