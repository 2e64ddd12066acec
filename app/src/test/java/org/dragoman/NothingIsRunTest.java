package org.dragoman;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What strangers wrote is data: no class is made of it, no program started, no script run. */
@AnalyzeClasses(packages = "org.dragoman", importOptions = DoNotIncludeTests.class)
class NothingIsRunTest {

  private static final String ELSEWHERE = "org.dragoman.evaluation..";

  @ArchTest
  static final ArchRule noObjectIsDeserialised =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.ObjectInput(Stream|Filter)?|java\\.beans\\.XMLDecoder|javax\\.script\\..*"
                  + "|java\\.rmi\\..*|javax\\.naming\\..*");

  /** Jackson makes records and trees, never a class that the text names. */
  @ArchTest
  static final ArchRule noTextNamesAClass =
      noClasses()
          .should()
          .accessTargetWhere(
              called(
                  "names a class",
                  Set.of(
                      "enableDefaultTyping",
                      "activateDefaultTyping",
                      "activateDefaultTypingAsProperty",
                      "setDefaultTyping")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo");

  @ArchTest
  static final ArchRule noProgramIsStarted =
      noClasses()
          .that()
          .resideOutsideOfPackage(ELSEWHERE)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(ProcessBuilder|Runtime\\$.*)")
          .orShould()
          .accessTargetWhere(called("starts a program", Set.of("exec")));

  /** {@code java.nio.file.Files} makes temporary files for their owner only; these do not. */
  @ArchTest
  static final ArchRule temporaryFilesAreOfFiles =
      noClasses()
          .should()
          .callMethod(java.io.File.class, "createTempFile", String.class, String.class)
          .orShould()
          .callMethod(
              java.io.File.class, "createTempFile", String.class, String.class, java.io.File.class);

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void temporaryFilesArePrivate() throws IOException {
    Path file = Files.createTempFile("dragoman", ".parquet");
    Path folder = Files.createTempDirectory("dragoman-bundle");
    try {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static DescribedPredicate<JavaAccess<?>> called(String what, Set<String> names) {
    return describe(
        what,
        access ->
            names.contains(access.getName())
                && access
                    .getTargetOwner()
                    .getFullName()
                    .matches("com\\.fasterxml\\.jackson\\..*|java\\.lang\\.Runtime"));
  }
}
