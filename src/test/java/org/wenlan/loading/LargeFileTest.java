package org.wenlan.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.platform.TestPostgres;
import org.wenlan.testing.Child;
import tools.jackson.databind.json.JsonMapper;

/**
 * A weekly file of concatenated grants, as long as one likes, in 512 MiB of memory. The grants are
 * invented. 48 MiB in the build, {@code -Dmebibytes=2048} for the figure in docs/reliability.md.
 */
class LargeFileTest {
  private static final long BYTES = Long.getLong("mebibytes", 48) << 20;
  private static final String PARAGRAPH =
      "The invented lamp has a shade, and the shade turns about an axis that a spring holds. "
          .repeat(12);

  @Test
  void aWeeklyFileOfAnyLengthPassesInHalfAGibibyte(@TempDir Path folder) throws Exception {
    var file = folder.resolve("grants.xml");
    int grants = write(file);
    assertThat(Files.size(file)).isGreaterThanOrEqualTo(BYTES);
    var said = folder.resolve("said.json");
    var process =
        Child.start(
            TestPostgres.environment(),
            List.of("-Xmx512m"),
            said,
            Path.of("target/large-file.log"),
            "import",
            "--json",
            file.toString());
    assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    var lines = Files.readAllLines(said);
    var answer = JsonMapper.shared().readTree(lines.getLast());
    System.out.printf(
        "%d MiB, %d grants, %s s with -Xmx512m%n",
        Files.size(file) >> 20, grants, answer.path("seconds").asString());
    assertThat(answer.path("read").asInt()).isEqualTo(grants);
    assertThat(answer.path("added").asInt()).isEqualTo(grants);
  }

  private static int write(Path file) throws IOException {
    int grants = 0;
    long written = 0;
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      while (written < BYTES) {
        var bytes = grant(++grants).getBytes(UTF_8);
        out.write(bytes);
        written += bytes.length;
      }
    }
    return grants;
  }

  private static String grant(int place) {
    var paragraphs = new StringBuilder();
    for (int i = 1; i <= 50; i++) {
      paragraphs.append("<p id=\"p-%1$d\" num=\"%1$04d\">%2$s</p>\n".formatted(i, PARAGRAPH));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v45-2014-04-03.dtd" [ ]>
    <us-patent-grant lang="EN" dtd-version="v4.5 2014-04-03" country="US">
    <us-bibliographic-data-grant>
    <publication-reference><document-id><country>US</country>\
    <doc-number>%08d</doc-number><kind>B2</kind><date>20990106</date></document-id>\
    </publication-reference>
    <application-reference appl-type="utility"><document-id><country>US</country>\
    <doc-number>%08d</doc-number><date>20970106</date></document-id></application-reference>
    <invention-title id="t">Invented lamp %d</invention-title>
    </us-bibliographic-data-grant>
    <description id="description">
    %s</description>
    <claims><claim id="c-1" num="00001"><claim-text>1. A lamp with a shade.</claim-text></claim>
    <claim id="c-2" num="00002"><claim-text>2. The <claim-ref idref="c-1">lamp of claim 1</claim-ref>,\
     that turns.</claim-text></claim></claims>
    </us-patent-grant>
    """
        .formatted(90_000_000 + place, 99_000_000 + place, place, paragraphs);
  }
}
