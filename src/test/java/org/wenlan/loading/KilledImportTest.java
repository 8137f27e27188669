package org.wenlan.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.demo.DemoRegion;
import org.wenlan.platform.TestPostgres;
import org.wenlan.rights.PatentJson;
import org.wenlan.testing.Child;

/**
 * An import whose process is killed (SIGKILL) again and again ends with the content of one that ran
 * through. The patents are invented. Three kills in the build, {@code -Dkills=20} for the figure in
 * docs/reliability.md.
 */
class KilledImportTest {
  private static final long SEED = 20261123;
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int APPLICATIONS = 9_000;

  @Test
  void aKilledImportEndsLikeOneThatRanThrough(@TempDir Path folder) throws Exception {
    System.out.println("seed " + SEED + ", " + KILLS + " kills");
    var file = folder.resolve("invented.jsonl");
    long lines = write(file);

    var whole = TestPostgres.environment();
    var through = start(whole, file);
    assertThat(through.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(through.exitValue()).isZero();

    var broken = TestPostgres.environment();
    var random = new Random(SEED);
    int killed = 0;
    long done = 0;
    while (killed < KILLS) {
      var process = start(broken, file);
      long before = done;
      // Until a batch more is committed; then at any moment of the next one.
      while (process.isAlive() && (done = read(broken)) <= before) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
      assertThat(process.isAlive()).as("the file is too short for %s kills", KILLS).isTrue();
      process.destroyForcibly().waitFor();
      done = read(broken);
      killed++;
    }
    assertThat(done).as("records before the last attempt").isPositive().isLessThan(lines);
    var last = start(broken, file);
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();

    assertThat(read(broken)).isEqualTo(lines);
    assertThat(content(broken)).isEqualTo(content(whole));
    assertThat(outcomes(broken)).isEqualTo(outcomes(whole));
  }

  private static long write(Path file) throws IOException {
    var lines = new long[1];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new DemoRegion(SEED)
          .documents(APPLICATIONS)
          .forEach(patent -> {
            try {
              out.write(PatentJson.bytes(patent));
              out.write('\n');
              lines[0]++;
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    }
    return lines[0];
  }

  private static Process start(Map<String, String> environment, Path file) throws IOException {
    return Child.start(
        environment,
        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
        Path.of("target/killed-import.log"),
        Path.of("target/killed-import.err"),
        "import",
        file.toString());
  }

  /** Records that the checkpoint counts. */
  private static long read(Map<String, String> environment) {
    return Long.parseLong(
        one(
            environment,
            """
            select case when to_regclass('loading.file') is null then 0
                        else (select coalesce(sum(read), 0) from loading.file) end\
            """,
            "0"));
  }

  private static String content(Map<String, String> environment) {
    return one(
        environment,
        "select md5(string_agg(key || md5(body) || seen::text, ',' order by key)) || count(*)"
            + " from rights.document",
        "nothing");
  }

  private static String outcomes(Map<String, String> environment) {
    return one(
        environment,
        "select string_agg(concat_ws(' ', read, added, changed, same, rejected), ',')"
            + " from loading.file",
        "nothing");
  }

  private static String one(Map<String, String> environment, String query, String otherwise) {
    try (var connection =
            DriverManager.getConnection(
                environment.get("WENLAN_DB_URL"),
                environment.get("WENLAN_DB_USER"),
                environment.get("WENLAN_DB_PASSWORD"));
        var rows = connection.createStatement().executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : otherwise;
    } catch (SQLException notYet) {
      // Before the first attempt has made its tables there is nothing to count.
      return otherwise;
    }
  }
}
