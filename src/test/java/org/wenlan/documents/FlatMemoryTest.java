package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.platform.TestPostgres;

/**
 * A film of 200 MiB passes in and out of a process with 64 MiB of memory ({@code -Dmebibytes=} for
 * other lengths), and a process that is killed in the middle leaves nothing half.
 */
class FlatMemoryTest {
  private static final int MEBIBYTES = Integer.getInteger("mebibytes", 200);

  @Test
  void twoHundredMebibytesPassInSixtyFour(@TempDir Path folder) throws Exception {
    var environment = TestPostgres.environment();
    var said = folder.resolve("said.txt");
    var process = start(environment, MEBIBYTES, "-Xmx64m", said, folder.resolve("errors.txt"));
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    var words =
        Files.readAllLines(said).stream()
            .filter(line -> line.startsWith(Taking.SAID))
            .findFirst()
            .orElseThrow()
            .substring(Taking.SAID.length())
            .split(" ");
    System.out.println(MEBIBYTES + " MiB with -Xmx64m");
    assertThat(words[0]).as("largest piece").isEqualTo(String.valueOf(Body.CHUNK));
    assertThat(words[1]).as("pieces").isEqualTo(String.valueOf(MEBIBYTES));
    assertThat(words[2]).as("hash").isEqualTo(words[3]);
    try (var shelf = new Shelf(environment)) {
      assertThat(shelf.rows("chunk")).isEqualTo(MEBIBYTES);
      assertThat(shelf.half() + shelf.lost() + shelf.rows("upload")).isZero();
    }
  }

  @Test
  void aProcessThatIsKilledLeavesNoHalfDocument(@TempDir Path folder) throws Exception {
    var environment = TestPostgres.environment();
    try (var shelf = new Shelf(environment)) {
      for (int pieces : new int[] {1, 17, 40}) {
        var process =
            start(environment, 400, "-Xmx128m", folder.resolve("out"), folder.resolve("err"));
        while (shelf.rows("chunk") < pieces) {
          assertThat(process.isAlive()).isTrue();
          TimeUnit.MILLISECONDS.sleep(2);
        }
        process.destroyForcibly().waitFor();
        assertThat(shelf.rows("document")).isZero();
        assertThat(shelf.rows("chunk")).isGreaterThanOrEqualTo(pieces);
        assertThat(shelf.lost()).as("pieces that belong to nothing").isZero();
        assertThat(shelf.documents.tidy(Shelf.START.plus(Documents.KEPT).plusSeconds(1)))
            .isEqualTo(1);
        assertThat(shelf.rows("chunk")).isZero();
      }
    }
  }

  private static Process start(
      Map<String, String> environment, int mebibytes, String memory, Path out, Path err)
      throws IOException {
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    memory,
                    "-XX:+UseSerialGC",
                    "-cp",
                    classes,
                    Taking.class.getName(),
                    String.valueOf(mebibytes)))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().putAll(environment);
    return process.start();
  }
}
