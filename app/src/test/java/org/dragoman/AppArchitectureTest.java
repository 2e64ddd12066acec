package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** The order of the program's packages: each knows only those before it. */
@AnalyzeClasses(packages = "org.dragoman", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {

  private static final List<String> ORDER = List.of("api.shape", "api", "guard", "web", "cli");

  @ArchTest static final ArchRule packagesStandInOrder = order();

  @ArchTest
  static final ArchRule nothingBelowKnowsThem =
      noClasses()
          .that()
          .resideOutsideOfPackages(all(0))
          .and()
          .resideInAPackage("org.dragoman..")
          .and()
          .resideOutsideOfPackage("org.dragoman.evaluation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all(0));

  @ArchTest
  static final ArchRule theApiIsNoServer =
      noClasses()
          .that()
          .resideInAPackage("org.dragoman.api..")
          .and()
          .doNotHaveSimpleName("ApiServing") // hands the server's calls on
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule commandsDoNotSpeakHttp =
      noClasses()
          .that()
          .resideInAPackage("org.dragoman.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "gg.jte..");

  private static String[] all(int from) {
    return ORDER.subList(from, ORDER.size()).stream()
        .map(name -> "org.dragoman." + name + (name.equals("api") ? "" : ".."))
        .toArray(String[]::new);
  }

  private static ArchRule order() {
    CompositeArchRule all = null;
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String name = ORDER.get(i);
      ArchRule rule =
          noClasses()
              .that()
              .resideInAPackage("org.dragoman." + name + (name.equals("api") ? "" : ".."))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(all(i + 1));
      all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
    }
    return all;
  }
}
