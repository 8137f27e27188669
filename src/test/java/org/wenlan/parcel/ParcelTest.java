package org.wenlan.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parcel is verified by the receiver's own tools, and tells what was changed. */
class ParcelTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 29, 9, 30);

  private static Parcel packed() {
    return new Parcel.Packing()
        .add("clues/one/offers.jsonl", "{\"title\":\"invented 文澜\"}\n")
        .add("list.csv", "number\nXS1\n")
        .seal("invented.zip", AT);
  }

  @Test
  void theSamePartsMakeTheSameBytes() {
    assertThat(packed().bytes()).isEqualTo(packed().bytes());
    assertThat(Parcel.verify(packed().bytes()))
        .isInstanceOfSatisfying(
            Parcel.Verified.Sound.class,
            sound -> {
              assertThat(sound.seal()).isEqualTo(packed().seal());
              assertThat(sound.parts()).containsKeys("clues/one/offers.jsonl", "README.txt");
            });
  }

  @Test
  void theReceiverVerifiesItWithSha256sumAlone(@TempDir Path folder) throws Exception {
    var sound = (Parcel.Verified.Sound) Parcel.verify(packed().bytes());
    for (var part : sound.parts().entrySet()) {
      write(folder.resolve(part.getKey()), part.getValue());
    }
    try (var zip =
        new java.util.zip.ZipInputStream(
            new java.io.ByteArrayInputStream(packed().bytes()), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        write(folder.resolve(entry.getName()), zip.readAllBytes());
      }
    }
    assertThat(verified(folder)).isZero();
    assertThat(Files.readString(folder.resolve(Parcel.SEAL))).startsWith(packed().seal());
    Files.writeString(folder.resolve("list.csv"), "number\nXS2\n");
    assertThat(verified(folder)).isNotZero();
  }

  private static void write(Path file, byte[] content) throws Exception {
    var _ = Files.createDirectories(file.getParent());
    var _ = Files.write(file, content);
  }

  private static int verified(Path folder) throws Exception {
    return new ProcessBuilder("sh", "-c", "sha256sum -c SEAL && sha256sum -c SHA256SUMS")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void aPartThatWasChangedOrAddedIsNamed() {
    var other =
        new Parcel.Packing().add("list.csv", "number\nXS1\n").seal("invented.zip", AT).bytes();
    assertThat(Parcel.verify(other)).isInstanceOf(Parcel.Verified.Sound.class);
    assertThat(Parcel.verify("no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Parcel.Verified.Broken.class);
    assertThat(Parcel.verify(new byte[0])).isEqualTo(new Parcel.Verified.Broken("SEAL"));
  }

  @Test
  void noPathLeavesTheParcel() {
    for (var path :
        new String[] {"../x", "/x", "a//b", "SEAL", "SHA256SUMS", "a b", ".x", "a/.x"}) {
      assertThatThrownBy(() -> new Parcel.Packing().add(path, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
