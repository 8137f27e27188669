package org.wenlan.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one PostgreSQL that is the system of record: the one at {@code WENLAN_DB_URL}, or one of the
 * program's own. Opened once, with every box's schema brought up to date.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Boxes that keep something; each has {@code db/<box>} and the schema of its name. */
  private static final List<String> SCHEMAS =
      List.of(
          "rights",
          "loading",
          "territory",
          "account",
          "documents",
          "docket",
          "webhooks",
          "mail",
          "consultation",
          "notices",
          "quality",
          "statistics",
          "returns",
          "yearbook",
          "composite",
          "navigation",
          "priorart",
          "watch",
          "naming",
          "appraisal",
          "affairs",
          "booking",
          "agency",
          "register",
          "pledge",
          "exchange",
          "auction",
          "dispute",
          "mediation",
          "enforcement",
          "parcel",
          "clue",
          "transfer",
          "writs");

  private final @Nullable OwnPostgres own;
  private final HikariDataSource pool;

  private Database(@Nullable OwnPostgres own, HikariDataSource pool) {
    this.own = own;
    this.pool = pool;
  }

  /**
   * Opens it.
   *
   * @throws UncheckedIOException when PostgreSQL cannot be started
   */
  public static Database open(Settings settings) {
    var given = settings.given(Settings.Name.WENLAN_DB_URL);
    if (given.isPresent()) {
      return migrated(
          null,
          pool(
              given.get(),
              settings.text(Settings.Name.WENLAN_DB_USER),
              settings.text(Settings.Name.WENLAN_DB_PASSWORD)));
    }
    try {
      var own = new OwnPostgres(settings.home()).open();
      create(own, "wenlan");
      return migrated(own, pool(own.url("wenlan"), OwnPostgres.USER, own.password()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed.getMessage(), failed);
    }
  }

  /** Connections for everyone. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether it answers now, within two seconds. */
  public boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException down) {
      return false;
    }
  }

  /** Where it is, without secrets. */
  public String address() {
    return (own == null ? "" : "own, ") + pool.getJdbcUrl().replaceFirst("[?].*", "");
  }

  @Override
  public void close() {
    pool.close();
    if (own != null) {
      own.close();
    }
  }

  private static void create(OwnPostgres own, String name) {
    try (var connection =
            DriverManager.getConnection(own.url("postgres"), OwnPostgres.USER, own.password());
        var statement = connection.createStatement();
        var there =
            statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      if (!there.next()) {
        statement.execute("create database " + name);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The database could not be created", failed);
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(5_000);
    // Long answers are streamed by the stores that set a fetch size; rewriting makes batches one
    // round trip.
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("socketTimeout", "0");
    pool.addDataSourceProperty("ApplicationName", "wenlan");
    return pool;
  }

  private static Database migrated(@Nullable OwnPostgres own, HikariDataSource pool) {
    var database = new Database(own, pool);
    for (var schema : SCHEMAS) {
      var done =
          Flyway.configure()
              .dataSource(pool)
              .schemas(schema)
              .defaultSchema(schema)
              .locations("classpath:db/" + schema)
              .load()
              .migrate();
      if (done.migrationsExecuted > 0) {
        LOG.info("Schema {} is at version {}", schema, done.targetSchemaVersion);
      }
    }
    return database;
  }
}
