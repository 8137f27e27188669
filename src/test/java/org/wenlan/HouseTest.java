package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every rule of the house has been seen to fail: here, each time. */
class HouseTest {

  static class AsksTheClock {
    LocalDate today() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  static class LampService {}

  static class AbstractLamp {}

  static class Page {
    long lamps(JdbcClient sql) {
      return sql.sql("select count(*) from lamp").query(Long.class).single();
    }
  }

  @Component
  static class Crowd {
    Crowd(int a, int b, int c, int d, int e, int f, int g, int h) {}
  }

  @Test
  void theClockRuleFails() {
    fails(House.NOBODY_ASKS_THE_WALL_CLOCK, AsksTheClock.class);
  }

  @Test
  void theNameRuleFails() {
    fails(House.NAMES_SAY_WHAT_A_THING_IS, LampService.class);
    fails(House.NAMES_SAY_WHAT_A_THING_IS, AbstractLamp.class);
  }

  @Test
  void theSqlRuleFails() {
    fails(House.SQL_LIVES_IN_STORES, Page.class);
  }

  @Test
  void theBeanRuleFails() {
    fails(House.BEANS_HAVE_FEW_COLLABORATORS, Crowd.class);
  }

  @Test
  void theFloorRuleFails() {
    fails(House.TWO_FLOORS, java.util.concurrent.atomic.AtomicLong.class);
  }

  @Test
  void theCycleRuleFails() {
    // Two packages of the JDK that need each other stand in for two of ours.
    var rule =
        com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
            .matching("java.(**)")
            .should()
            .beFreeOfCycles();
    fails(rule, java.util.Optional.class, java.util.stream.Stream.class);
  }

  @Test
  void theDoorRuleFails() {
    var crowd = new ClassFileImporter().importPackages("java.util.function");
    assertThat(House.wideDoors(crowd, "java[.]util[.]function")).hasSize(1);
  }

  @Test
  void theLengthAndFolderRulesFail(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Long.java"), "\n".repeat(House.LINES + 1));
    assertThat(House.longFiles(folder)).hasSize(1);
    for (int i = 0; i < House.FILES; i++) {
      Files.writeString(folder.resolve("F" + i + ".java"), "");
    }
    assertThat(House.fullFolders(folder)).hasSize(1);
  }

  private static void fails(ArchRule rule, Class<?>... offenders) {
    var code = new ClassFileImporter().importClasses(offenders);
    assertThatThrownBy(() -> rule.check(code)).isInstanceOf(AssertionError.class);
  }
}
