package org.wenlan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The real PostgreSQL of a test run: started once, one fresh database for whoever asks. */
public final class TestPostgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final OwnPostgres SERVER = start();

  private TestPostgres() {}

  private static OwnPostgres start() {
    try {
      var server = new OwnPostgres(Path.of("target/test-home").toAbsolutePath()).open();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Settings of a new database with the schemas of all boxes and nothing in them; the home is a
   * folder of its own below {@code target}.
   */
  public static Map<String, String> environment() {
    var name = name();
    execute("create database " + name + " template " + Migrated.NAME);
    // What is killed here is our own process, never PostgreSQL: nobody has to wait for the disk.
    execute("alter database " + name + " set synchronous_commit = off");
    return settings(name);
  }

  /** The same without any schema. */
  public static Map<String, String> bare() {
    var name = name();
    execute("create database " + name);
    return settings(name);
  }

  /** Migrated once in a process: each database of a test is a copy of it. */
  private static final class Migrated {
    static final String NAME = migrated();

    private static String migrated() {
      var name = name();
      execute("create database " + name);
      open(settings(name)).close();
      return name;
    }
  }

  private static String name() {
    return "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
  }

  private static void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(
                SERVER.url("postgres"), OwnPostgres.USER, SERVER.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Map<String, String> settings(String name) {
    return Map.of(
        "WENLAN_DB_URL", SERVER.url(name),
        "WENLAN_DB_USER", OwnPostgres.USER,
        "WENLAN_DB_PASSWORD", SERVER.password(),
        "WENLAN_HOME", Path.of("target/homes/" + name).toAbsolutePath().toString());
  }

  /** A migrated database of its own. */
  public static Database database() {
    return open(environment());
  }

  private static Database open(Map<String, String> environment) {
    return Database.open(Settings.read(environment, Path.of("no-such-file")));
  }
}
