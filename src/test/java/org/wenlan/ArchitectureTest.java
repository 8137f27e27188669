package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The code is read once, and is let go with this class: it takes hundreds of megabytes. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.wenlan");
  private final JavaClasses tests =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("org.wenlan");

  @Test
  void thereAreTwoFloorsAndNoCycles() {
    House.TWO_FLOORS.check(code);
    House.NO_CYCLES.check(code);
  }

  @Test
  void nobodyAsksTheWallClock() {
    House.NOBODY_ASKS_THE_WALL_CLOCK.check(code);
  }

  @Test
  void namesSayWhatAThingIs() {
    House.NAMES_SAY_WHAT_A_THING_IS.check(code);
  }

  @Test
  void sqlLivesInStores() {
    House.SQL_LIVES_IN_STORES.check(code);
  }

  @Test
  void beansHaveFewCollaborators() {
    House.BEANS_HAVE_FEW_COLLABORATORS.check(code);
  }

  @Test
  void nothingIsMocked() {
    House.NO_MOCKS.check(tests);
  }

  @Test
  void doorsAreSmall() {
    assertThat(House.wideDoors(code)).isEmpty();
  }

  @Test
  void filesAreShortAndFoldersHoldFew() {
    assertThat(House.longFiles(MAIN)).isEmpty();
    assertThat(House.longFiles(TEST)).isEmpty();
    assertThat(House.fullFolders(MAIN)).isEmpty();
  }
}
