package org.wenlan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.documents.Made.bytes;

import org.junit.jupiter.api.Test;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

class PicturesTest {

  @Test
  void thirtyThousandPixelsSquareAreRefusedByTheHeaderAlone() {
    assertThat(rule(Made.png(30_000, 30_000), Kind.PNG)).isEqualTo("documents.refusal.pixels");
    assertThat(rule(Made.jpeg(30_000, 30_000), Kind.JPEG)).isEqualTo("documents.refusal.pixels");
    assertThat(rule(Made.gif(30_000, 30_000), Kind.GIF)).isEqualTo("documents.refusal.pixels");
    assertThat(rule(Made.webp(30_000, 30_000), Kind.WEBP)).isEqualTo("documents.refusal.pixels");
  }

  @Test
  void fiftyMillionPixelsPassAndOneRowMoreDoesNot() {
    assertThat(rule(Made.png(10_000, 5_000), Kind.PNG)).isEqualTo("sound");
    assertThat(rule(Made.png(10_000, 5_001), Kind.PNG)).isEqualTo("documents.refusal.pixels");
    assertThat(rule(Made.png(0xFFFFFFFFL, 0xFFFFFFFFL), Kind.PNG))
        .isEqualTo("documents.refusal.pixels");
    assertThat(rule(Made.png(0, 5), Kind.PNG)).isEqualTo("documents.refusal.damaged");
  }

  @Test
  void theReasonNamesTheSize() {
    var bad = (Bad) Examination.of(Body.of(Made.png(30_000, 20_000)), Kind.PNG);
    assertThat(bad.why().arguments()).containsExactly("30000", "20000", "50");
  }

  @Test
  void aSmallScreenWithALargeFrameIsRefused() {
    var gif = Made.gif(20, 10);
    int frame = gif.length - 15 + 5;
    var large = gif.clone();
    for (int i = 0; i < gif.length - 9; i++) {
      if (gif[i] == 0x2C && gif[i + 1] == 0 && gif[i + 5] == 20) {
        frame = i;
      }
    }
    large[frame + 6] = (byte) 0x80;
    large[frame + 8] = (byte) 0x80;
    assertThat(rule(large, Kind.GIF)).isEqualTo("documents.refusal.pixels");
  }

  @Test
  void aLargeFrameBehindASmallOneIsRefused() {
    var small = Made.jpeg(20, 10);
    assertThat(rule(bytes(small, Made.jpeg(20_000, 20_000)), Kind.JPEG))
        .isEqualTo("documents.refusal.pixels");
  }

  @Test
  void aPhotographMayCarryASecondPictureAndPadding() {
    assertThat(rule(bytes(Made.jpeg(20, 10), Made.jpeg(4, 2), new byte[7]), Kind.JPEG))
        .isEqualTo("sound");
  }

  @Test
  void whateverElseStandsBehindTheEndIsRefused() {
    for (var kind : new Kind[] {Kind.PNG, Kind.JPEG, Kind.GIF, Kind.WEBP, Kind.MP4}) {
      assertThat(rule(bytes(Made.of(kind), "lamp, lamp, lamp"), kind))
          .as("%s", kind)
          .isEqualTo("documents.refusal.appended");
    }
    assertThat(rule(bytes(Made.jpeg(2, 2), Made.mp4(9)), Kind.JPEG))
        .isEqualTo("documents.refusal.appended");
  }

  @Test
  void aFilmWithoutAFilmIsRefused() {
    var empty = bytes(Made.box("ftyp", bytes("isom", new byte[4])), Made.box("mdat", new byte[9]));
    assertThat(rule(empty, Kind.MP4)).isEqualTo("documents.refusal.damaged");
    var other = Made.box("ftyp", bytes("heic", new byte[4]));
    assertThat(rule(other, Kind.MP4)).isEqualTo("documents.refusal.kind-unknown");
  }

  @Test
  void aLengthThatLeadsOutsideIsDamageNotAnError() {
    var png = Made.png(2, 2);
    png[8 + 25] = (byte) 0xFF;
    assertThat(rule(png, Kind.PNG)).isEqualTo("documents.refusal.damaged");
    var box = bytes(Made.mp4Start(), Made.big(4, 1), "mdat", Made.big(8, Long.MAX_VALUE));
    assertThat(rule(box, Kind.MP4)).isEqualTo("documents.refusal.appended");
    var negative = bytes(Made.mp4Start(), Made.big(4, 1), "mdat", Made.big(8, -9));
    assertThat(rule(negative, Kind.MP4)).isEqualTo("documents.refusal.appended");
  }

  private static String rule(byte[] file, Kind named) {
    return switch (Examination.of(Body.of(file), named)) {
      case Sound sound -> "sound";
      case Bad bad -> bad.why().rule();
    };
  }
}
