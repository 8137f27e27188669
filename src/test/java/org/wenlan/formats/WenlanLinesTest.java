package org.wenlan.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PatentJson;
import org.wenlan.rights.PublicationNumber;

/** The patents are invented. */
class WenlanLinesTest {
  private static final String LAMP =
      "{\"wenlan\":1,\"number\":{\"office\":\"CN\",\"serial\":\"100000001\",\"kind\":\"A\"},"
          + "\"right\":\"invention\"}";

  @Test
  void badLinesAreRejectedWithTheirLineAndTheOthersAreRead() throws IOException {
    var lines = "\uFEFF" + LAMP + "\r\n\n{\"wenlan\":1\nhello\n" + LAMP.replace("001", "002");
    var read = Readings.of(new WenlanLines(), lines);
    assertThat(read.patents())
        .extracting(each -> each.number().toString())
        .containsExactly("CN100000001A", "CN100000002A");
    assertThat(read.rejected()).extracting(each -> each.place().line()).containsExactly(3L, 4L);
    assertThat(read.rejected()).extracting(each -> each.place().record()).containsExactly(2L, 3L);
    assertThat(read.rejected().getFirst().reason()).contains("no complete JSON object");
  }

  @Test
  void whatTheStoreWritesIsReadAgain() throws IOException {
    var patent =
        new PatentDraft("x", PublicationNumber.parse("US1A").orElseThrow())
            .title("en", "A lamp\nwith a line")
            .build();
    var json = new String(PatentJson.bytes(patent), UTF_8);
    assertThat(Readings.of(new WenlanLines(), json + "\n").patents()).containsExactly(patent);
  }
}
