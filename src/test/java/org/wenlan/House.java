package org.wenlan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits of the house as rules; {@link ArchitectureTest} holds them against the code. */
final class House {
  static final int DOOR = 12;
  static final int LINES = 300;
  static final int FILES = 40;
  static final int ARGUMENTS = 7;

  static final ArchRule NOBODY_ASKS_THE_WALL_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "java.time's now(..) without a Clock",
                  (JavaMethodCall call) ->
                      call.getTarget().getName().equals("now")
                          && call.getTargetOwner().getPackageName().equals("java.time")
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(type -> type.isEquivalentTo(Clock.class))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a test, a backfill and a late clerk all need to say what day it is");

  static final ArchRule TWO_FLOORS =
      classes()
          .should()
          .resideInAnyPackage("org.wenlan", "org.wenlan.*", "org.wenlan.*.web")
          .because("each further floor is a place for a cycle");

  static final ArchRule NO_CYCLES = slices().matching("org.wenlan.(**)").should().beFreeOfCycles();

  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Vo|VO|Bo|Entity|Info|Data|Common|Base"
                  + "|Processor|Handler)(\\$.*)?")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("such a name fits everything, so everything ends up there");

  static final ArchRule SQL_LIVES_IN_STORES =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .and()
          .resideOutsideOfPackage("org.wenlan.platform")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class)
          .because("SQL is read whole, in one place");

  static final ArchRule BEANS_HAVE_FEW_COLLABORATORS =
      classes()
          .that()
          .areMetaAnnotatedWith(Component.class)
          .or()
          .areAnnotatedWith(Component.class)
          .should(
              new ArchCondition<>("have at most " + ARGUMENTS + " constructor arguments") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                  bean.getConstructors().stream()
                      .filter(one -> one.getRawParameterTypes().size() > ARGUMENTS)
                      .forEach(one ->
                          events.add(SimpleConditionEvent.violated(bean, one.getFullName())));
                }
              });

  static final ArchRule NO_MOCKS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mockito..", "org.easymock..", "io.mockk..")
          .because("what needs a mock is not built to be tested");

  private House() {}

  /** Boxes whose door has more public types than allowed, with the types. */
  static Map<String, List<String>> wideDoors(Iterable<JavaClass> code) {
    return wideDoors(code, "org[.]wenlan[.][a-z]+");
  }

  static Map<String, List<String>> wideDoors(Iterable<JavaClass> code, String boxes) {
    var doors = new TreeMap<String, List<String>>();
    for (var type : code) {
      if (type.isTopLevelClass()
          && type.getModifiers().contains(JavaModifier.PUBLIC)
          && type.getPackageName().matches(boxes)
          && !type.getSimpleName().equals("package-info")) {
        doors
            .computeIfAbsent(type.getPackageName(), box -> new java.util.ArrayList<>())
            .add(type.getSimpleName());
      }
    }
    doors.values().removeIf(types -> types.size() <= DOOR);
    return doors;
  }

  /** Source files that are too long, with their lines. */
  static Map<Path, Long> longFiles(Path root) {
    return sources(root).stream()
        .collect(Collectors.toMap(file -> file, House::lines))
        .entrySet()
        .stream()
        .filter(file -> file.getValue() > LINES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Folders with too many source files. */
  static Map<Path, Long> fullFolders(Path root) {
    return sources(root).stream()
        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(folder -> folder.getValue() > FILES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<Path> sources(Path root) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
