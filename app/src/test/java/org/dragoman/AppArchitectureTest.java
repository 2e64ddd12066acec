package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the program's packages: api, web, cli; each knows only those before it. */
@AnalyzeClasses(packages = "org.dragoman", importOptions = DoNotIncludeTests.class)
class AppArchitectureTest {

  @ArchTest
  static final ArchRule theApiKnowsNoPages =
      noClasses()
          .that()
          .resideInAPackage("org.dragoman.api..")
          .and()
          .doNotHaveSimpleName("ApiServing") // hands the server's calls on
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dragoman.web..", "org.dragoman.cli..", "io.javalin..");

  @ArchTest
  static final ArchRule pagesKnowNoCommands =
      noClasses()
          .that()
          .resideInAPackage("org.dragoman.web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dragoman.cli..");
}
