package org.wenlan.documents;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.documents.Made.bytes;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

class ExaminationTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileOfEachKindIsSound(Kind kind) {
    assertThat(look(Made.of(kind), kind)).isInstanceOf(Sound.class);
    assertThat(((Sound) look(Made.of(kind), kind)).kind()).isEqualTo(kind);
  }

  @Test
  void aNameThatPromisesAnotherKindIsRefused() {
    for (var content : Kind.values()) {
      for (var named : Kind.values()) {
        if (content != named && !(content.text() && named.text())) {
          assertThat(rule(Made.of(content), named))
              .as("%s as %s", content, named)
              .isEqualTo("documents.refusal.kind-differs");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileThatIsCutShortIsNeverTakenForAnotherKind(Kind kind) {
    var whole = Made.of(kind);
    for (int length = 0; length < whole.length; length++) {
      var found = look(java.util.Arrays.copyOf(whole, length), kind);
      if (found instanceof Sound) {
        // A text is whole wherever it ends; a PDF may lack the last line's end.
        assertThat(kind.text() || length == whole.length - 1 && kind == Kind.PDF)
            .as("%s of %s bytes of %s", length, whole.length, kind)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aBrokenFileIsAnAnswerNeverAnException(Kind kind) {
    long seed = 20261123L + kind.ordinal();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      var broken = Made.of(kind).clone();
      for (int j = random.nextInt(1, 6); j > 0; j--) {
        broken[random.nextInt(broken.length)] =
            (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
      }
      assertThat(look(broken, kind)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>lamp",
        "\u00ef\u00bb\u00bf  <html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>",
        "<?xml version=\"1.0\"?><svg/>",
        "<?php echo 1;",
        "<script>1</script>",
        "lamp lamp <SCRIPT src=x></script>",
        "<!-- -->"
      })
  void markupIsRefusedWhateverItsName(String text) {
    assertThat(rule(bytes(text), Kind.PDF)).isEqualTo("documents.refusal.markup");
    assertThat(rule(bytes(text), Kind.PNG)).isEqualTo("documents.refusal.markup");
    assertThat(rule(bytes(text), Kind.TXT)).isEqualTo("documents.refusal.markup");
  }

  @Test
  void programsAreRefusedWhateverTheirName() {
    for (var program :
        new byte[][] {
          Made.program(),
          bytes("\u007fELF", 2, 1, 1, new byte[60]),
          bytes("#!/bin/sh\nrm lamp\n"),
          bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 65),
          bytes(0xCF, 0xFA, 0xED, 0xFE, 7, 0, 0, 1),
          bytes("L\0\0\0\1\u0014\2\0", new byte[20])
        }) {
      assertThat(rule(program, Kind.PNG)).isEqualTo("documents.refusal.executable");
      assertThat(rule(program, Kind.TXT)).isEqualTo("documents.refusal.executable");
    }
  }

  @Test
  void archivesAndOldOfficeFilesAreRefused() {
    var zip = Made.zip(Map.of("lamp.txt", bytes("lamp")));
    assertThat(rule(zip, Kind.PNG)).isEqualTo("documents.refusal.archive");
    assertThat(rule(bytes("Rar!\u001a\7\0"), Kind.PDF)).isEqualTo("documents.refusal.archive");
    assertThat(rule(bytes(0x1F, 0x8B, 8, 0), Kind.TXT)).isEqualTo("documents.refusal.archive");
    assertThat(rule(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), Kind.DOCX))
        .isEqualTo("documents.refusal.old-office");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(rule(new byte[0], Kind.TXT)).isEqualTo("documents.refusal.empty");
  }

  @Test
  void aPdfBehindOtherBytesIsRefused() {
    assertThat(rule(bytes("lamp\n", Made.plainPdf()), Kind.PDF))
        .isEqualTo("documents.refusal.polyglot");
    assertThat(rule(bytes("GIF89a%PDF-1.4", Made.gif(2, 2)), Kind.GIF))
        .isEqualTo("documents.refusal.polyglot");
    var hidden = Made.png(2, 2, Made.pngChunk("tEXt", Made.plainPdf()));
    assertThat(rule(hidden, Kind.PNG)).isEqualTo("documents.refusal.polyglot");
  }

  @Test
  void aPageBehindAPdfIsRefused() {
    assertThat(rule(bytes(Made.plainPdf(), "<html><script>1</script>"), Kind.PDF))
        .isEqualTo("documents.refusal.polyglot");
    assertThat(rule(bytes(Made.plainPdf(), "lamp"), Kind.PDF))
        .isEqualTo("documents.refusal.appended");
    assertThat(rule(bytes(Made.plainPdf(), "x".repeat(5000)), Kind.PDF))
        .isEqualTo("documents.refusal.appended");
    assertThat(look(bytes(Made.plainPdf(), "\r\n\0"), Kind.PDF)).isInstanceOf(Sound.class);
  }

  @Test
  void aPageInTheBeginningOfAPictureIsRefused() {
    var commented = Made.png(2, 2, Made.pngChunk("tEXt", bytes("a\0<html><script>1</script>")));
    assertThat(rule(commented, Kind.PNG)).isEqualTo("documents.refusal.polyglot");
  }

  @Test
  void anArchiveBehindAPictureIsRefused() {
    var zip = Made.zip(Map.of("lamp.txt", bytes("lamp")));
    for (var kind : Kind.values()) {
      if (kind != Kind.DOCX && kind != Kind.XLSX) {
        assertThat(rule(bytes(Made.of(kind), zip), kind))
            .as("%s", kind)
            .isEqualTo("documents.refusal.appended");
      }
    }
    // Inside the last chunk, with the picture's end as the archive's comment.
    var inside = Made.png(2, 2, Made.pngChunk("zzTt", zip));
    assertThat(rule(inside, Kind.PNG)).isEqualTo("documents.refusal.appended");
  }

  @Test
  void textsAreReadAsUtf8OrAsGb18030() {
    assertThat(charset("台灯".getBytes(UTF_8))).isEqualTo("UTF-8");
    assertThat(charset(bytes(0xEF, 0xBB, 0xBF, "lamp"))).isEqualTo("UTF-8");
    assertThat(charset("台灯一座".getBytes(Charset.forName("GB18030")))).isEqualTo("GB18030");
    assertThat(rule("lamp".getBytes(UTF_16), Kind.TXT)).isEqualTo("documents.refusal.kind-unknown");
    assertThat(rule(bytes("lamp", 0, "lamp"), Kind.TXT))
        .isEqualTo("documents.refusal.kind-unknown");
    assertThat(rule(bytes("\u001b[31mlamp"), Kind.TXT)).isEqualTo("documents.refusal.kind-unknown");
  }

  @Test
  void aCharacterAcrossTwoPiecesIsOneCharacter() {
    for (int before = (1 << 16) - 4; before <= (1 << 16) + 1; before++) {
      assertThat(charset(bytes("a".repeat(before), "灯灯".getBytes(UTF_8)))).isEqualTo("UTF-8");
      assertThat(rule(bytes("a".repeat(before), 0xE7, 0x81, 0xFF), Kind.TXT))
          .isEqualTo("documents.refusal.kind-unknown");
    }
  }

  private static String charset(byte[] text) {
    return ((Sound) look(text, Kind.TXT)).charset();
  }

  private static Found look(byte[] file, Kind named) {
    return Examination.of(Body.of(file), named);
  }

  private static String rule(byte[] file, Kind named) {
    return look(file, named) instanceof Bad bad ? bad.why().rule() : "sound";
  }
}
