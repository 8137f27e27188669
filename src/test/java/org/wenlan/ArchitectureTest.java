package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.wenlan");
  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("org.wenlan");

  @Test
  void everyBoxUsesOnlyWhatItDeclares() {
    ApplicationModules.of(Wenlan.class).verify();
  }

  @Test
  void thereAreTwoFloorsAndNoCycles() {
    House.TWO_FLOORS.check(CODE);
    House.NO_CYCLES.check(CODE);
  }

  @Test
  void nobodyAsksTheWallClock() {
    House.NOBODY_ASKS_THE_WALL_CLOCK.check(CODE);
  }

  @Test
  void namesSayWhatAThingIs() {
    House.NAMES_SAY_WHAT_A_THING_IS.check(CODE);
  }

  @Test
  void sqlLivesInStores() {
    House.SQL_LIVES_IN_STORES.check(CODE);
  }

  @Test
  void beansHaveFewCollaborators() {
    House.BEANS_HAVE_FEW_COLLABORATORS.check(CODE);
  }

  @Test
  void nothingIsMocked() {
    House.NO_MOCKS.check(TESTS);
  }

  @Test
  void doorsAreSmall() {
    assertThat(House.wideDoors(CODE)).isEmpty();
  }

  @Test
  void filesAreShortAndFoldersHoldFew() {
    assertThat(House.longFiles(MAIN)).isEmpty();
    assertThat(House.longFiles(TEST)).isEmpty();
    assertThat(House.fullFolders(MAIN)).isEmpty();
  }
}
