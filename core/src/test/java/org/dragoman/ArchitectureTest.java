package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The order of the packages, and what reading must never do: look at the clock, throw dice, touch
 * files or the network, print.
 */
@AnalyzeClasses(packages = "org.dragoman", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** A package knows only those before it; the root knows all. */
  private static final List<String> ORDER =
      List.of(
          "lexicon",
          "text",
          "article",
          "syntax",
          "codebook",
          "time",
          "actor",
          "quote",
          "event",
          "story",
          "relation");

  /** What stands earlier in the order, but is still none of a package's business. */
  private static final List<String> STRANGERS = List.of("article", "codebook");

  @ArchTest static final ArchRule packagesStandInOrder = order();

  @ArchTest
  static final ArchRule coreKnowsNoOutside =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dragoman.reader..",
              "org.dragoman.export..",
              "org.dragoman.cli..",
              "java.nio.file..",
              "java.net..",
              "java.sql..")
          .because("core reads words; files, networks and commands are outside");

  @ArchTest
  static final ArchRule noFiles =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.io\\.(File|FileInputStream|FileReader|RandomAccessFile).*");

  @ArchTest
  static final ArchRule noPrinting = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule noClock =
      CompositeArchRule.of(
          List.of(
              noClasses().should().callMethod(Instant.class, "now"),
              noClasses().should().callMethod(LocalDate.class, "now"),
              noClasses().should().callMethod(LocalDateTime.class, "now"),
              noClasses().should().callMethod(ZonedDateTime.class, "now"),
              noClasses().should().callMethod(System.class, "currentTimeMillis"),
              noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class)));

  @ArchTest
  static final ArchRule noDice =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  private static ArchRule order() {
    CompositeArchRule rule = null;
    for (String own : ORDER) {
      String[] later =
          ORDER.stream()
              .filter(
                  other ->
                      ORDER.indexOf(other) > ORDER.indexOf(own)
                          || (STRANGERS.contains(other) && !allowed(own, other)))
              .filter(other -> !other.equals(own))
              .map(other -> "org.dragoman." + other)
              .toArray(String[]::new);
      ArchRule one =
          noClasses()
              .that()
              .resideInAPackage("org.dragoman." + own)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .orShould()
              .dependOnClassesThat()
              .resideInAPackage("org.dragoman")
              .because("a package knows only those before it: " + String.join(" < ", ORDER));
      rule = rule == null ? CompositeArchRule.of(one) : rule.and(one);
    }
    return rule;
  }

  /** Pages and codebooks concern the coder at most: trees, dates and people do without. */
  private static boolean allowed(String own, String other) {
    return own.equals("event") && other.equals("codebook");
  }
}
