package org.wenlan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that the program starts for itself, shared by all Wenlan processes of one home
 * and stopped by the last one that leaves.
 *
 * <p>Who uses it holds a shared lock on a file, so a process that was killed counts as gone. A
 * postmaster that a killed process left behind is taken over, since it is ours and healthy; a pid
 * file whose number belongs to a stranger by now is removed without a signal to the stranger.
 */
final class OwnPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String USER = "wenlan";

  private final Path folder;
  private final Path data;
  private final PostgresBinaries binaries;
  private @Nullable FileChannel users;
  private @Nullable FileLock using;
  private int port;

  OwnPostgres(Path home) {
    folder = home.resolve("postgres");
    data = folder.resolve("data");
    binaries = new PostgresBinaries(folder);
  }

  /** Starts it, or joins the one that runs. */
  OwnPostgres open() throws IOException {
    Files.createDirectories(folder);
    try (var gate = gate()) {
      users =
          FileChannel.open(
              folder.resolve("users.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      using = users.lock(0, Long.MAX_VALUE, true);
      binaries.unpack();
      initialise();
      port = running().orElseGet(this::start);
    }
    return this;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String password() {
    try {
      return Files.readString(folder.resolve("password")).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Leaves; the last one to leave stops the server and waits until it is down. */
  @Override
  public void close() {
    if (users == null || using == null) {
      return;
    }
    try (var gate = gate()) {
      using.release();
      var alone = users.tryLock();
      users.close();
      if (alone != null) {
        postmaster().ifPresent(this::stop);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      users = null;
      using = null;
    }
  }

  /** One process at a time starts or stops; others wait here. */
  private FileChannel gate() throws IOException {
    var gate =
        FileChannel.open(
            folder.resolve("gate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (gate.lock() == null) {
      throw new IOException("No lock on " + folder);
    }
    return gate;
  }

  private void initialise() throws IOException {
    if (Files.exists(data)) {
      var version = Files.readString(data.resolve("PG_VERSION")).strip();
      if (!version.equals(PostgresBinaries.MAJOR)) {
        throw new IOException(
            data
                + " was written by PostgreSQL "
                + version
                + " and this program brings "
                + PostgresBinaries.MAJOR
                + ". Start the older Wenlan, export, and import here;"
                + " or set WENLAN_DB_URL to a PostgreSQL "
                + version
                + ".");
      }
      return;
    }
    var secret = folder.resolve("password");
    if (!Files.exists(secret)) {
      var random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(secret, HexFormat.of().formatHex(random));
    }
    var fresh = folder.resolve("data.new");
    Folders.delete(fresh);
    run(
        binaries.program("initdb"),
        "-D",
        fresh.toString(),
        "-U",
        USER,
        "--pwfile=" + secret,
        "-A",
        "scram-sha-256",
        "--data-checksums",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8");
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The port of our own server when one runs and takes our password. */
  private Optional<Integer> running() throws IOException {
    var pid = data.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    var ours = postmaster();
    if (ours.isPresent()) {
      var lines = Files.readAllLines(pid);
      var theirs = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
      if (theirs > 0 && answers(theirs, PATIENCE, ours.get())) {
        LOG.info("PostgreSQL is running already (port {})", theirs);
        return Optional.of(theirs);
      }
      stop(ours.get());
    }
    Files.deleteIfExists(pid);
    return Optional.empty();
  }

  /** The living process of the pid file, when it is a PostgreSQL of ours and not a stranger's. */
  private Optional<ProcessHandle> postmaster() {
    try {
      var pid = data.resolve("postmaster.pid");
      if (!Files.exists(pid)) {
        return Optional.empty();
      }
      var number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
      return ProcessHandle.of(number)
          .filter(ProcessHandle::isAlive)
          .filter(process ->
              process.info().command().filter(c -> c.startsWith(folder.toString())).isPresent());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private int start() {
    try {
      int free = Ports.free();
      var log = folder.resolve("log.txt").toFile();
      var command =
          command(
              binaries.program("postgres"),
              "-D",
              data.toString(),
              "-p",
              String.valueOf(free),
              "-c",
              "listen_addresses=127.0.0.1",
              "-c",
              "unix_socket_directories=",
              "-c",
              "max_connections=80",
              "-c",
              "shared_buffers=256MB",
              "-c",
              "max_wal_size=2GB",
              "-c",
              "checkpoint_timeout=15min",
              "-c",
              "wal_compression=on",
              "-c",
              "fsync=on",
              "-c",
              "synchronous_commit=on");
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .directory(folder.toFile())
              .start();
      if (!answers(free, PATIENCE, process.toHandle())) {
        throw new IOException("PostgreSQL did not start; its last words are in " + log);
      }
      LOG.info("PostgreSQL started (port {})", free);
      return free;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean answers(int at, Duration patience, ProcessHandle process) {
    var end = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      var address = "jdbc:postgresql://127.0.0.1:" + at + "/postgres";
      try (var connection = DriverManager.getConnection(address, USER, password());
          var rows = connection.createStatement().executeQuery("show data_directory")) {
        return rows.next() && Path.of(rows.getString(1)).equals(data);
      } catch (SQLException notYet) {
        try {
          TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
    return false;
  }

  /** A fast shutdown: running transactions are rolled back, committed ones are safe. */
  private void stop(ProcessHandle process) {
    try {
      run("kill", "-INT", String.valueOf(process.pid()));
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException | java.util.concurrent.ExecutionException failed) {
      LOG.warn("PostgreSQL could not be stopped: {}", failed.getMessage());
    } catch (java.util.concurrent.TimeoutException slow) {
      LOG.warn("PostgreSQL (process {}) is still stopping", process.pid());
    }
  }

  private void run(String... words) throws IOException {
    var log = folder.resolve("setup.txt").toFile();
    var process =
        new ProcessBuilder(words[0].equals("kill") ? List.of(words) : command(words))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(words[0] + " failed:\n" + Files.readString(log.toPath()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(words[0] + " was interrupted", interrupted);
    }
  }

  /** PostgreSQL refuses to run as root; inside a user namespace root is nobody in particular. */
  private static List<String> command(String... words) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "-U", "--"));
    }
    command.addAll(List.of(words));
    return command;
  }
}
