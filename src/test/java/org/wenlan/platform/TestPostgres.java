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

  /** Settings of a new, empty database; the home is a folder of its own below {@code target}. */
  public static Map<String, String> environment() {
    var name = "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(
                SERVER.url("postgres"), OwnPostgres.USER, SERVER.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return Map.of(
        "WENLAN_DB_URL", SERVER.url(name),
        "WENLAN_DB_USER", OwnPostgres.USER,
        "WENLAN_DB_PASSWORD", SERVER.password(),
        "WENLAN_HOME", Path.of("target/homes/" + name).toAbsolutePath().toString());
  }

  /** A migrated database of its own. */
  public static Database database() {
    return Database.open(Settings.read(environment(), Path.of("no-such-file")));
  }
}
