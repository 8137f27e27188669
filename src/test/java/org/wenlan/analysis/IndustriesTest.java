package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.platform.Settings;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;

/** Tables of industries that a user adds. */
class IndustriesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path home;

  private Industries read(String name, String text) throws IOException {
    Files.createDirectories(home.resolve("analysis"));
    Files.writeString(home.resolve("analysis").resolve(name), text);
    return new Industries(
        Settings.read(Map.of("WENLAN_HOME", home.toString()), Path.of("no-such-file")));
  }

  @Test
  void withoutAFolderThereAreNone() {
    var settings =
        Settings.read(
            Map.of("WENLAN_HOME", home.resolve("nothing").toString()), Path.of("no-such-file"));
    assertThat(new Industries(settings).all()).isEmpty();
  }

  @Test
  void aTableNamesItselfItsIndustriesAndTheirSymbols() throws IOException {
    var all =
        read(
                "digital.tsv",
                "# zh: 数字经济\n# en: Digital economy\n# a remark\n"
                    + "01\t产品制造\tManufacture\tH04L, g06f3/06\n\n02\t服务\tServices\tG06Q\n")
            .all();
    assertThat(all.stream().map(Industry::code)).containsExactly("01", "02");
    assertThat(all.getFirst().symbols()).containsExactly("H04L", "G06F3/06");
    assertThat(all.getFirst().table().name()).isEqualTo(new Table.Names("数字经济", "Digital economy"));
    assertThat(all.get(1).wanted())
        .isEqualTo(new Wanted.InClass(Field.IPC, "G06Q", Wanted.Reach.BELOW));
  }

  @Test
  void whatIsWrongInATableIsSaidWithItsLine() {
    for (var wrong : List.of("01\tone\n", "01\tx\ty\tnot-a-symbol\n", "\tx\ty\tH04L\n")) {
      assertThatThrownBy(() -> read("wrong.tsv", "# remark\n" + wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("wrong.tsv, line 2");
    }
    assertThatThrownBy(() -> read("Not A Name.tsv", "01\tx\ty\tH04L\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("small letters");
  }
}
