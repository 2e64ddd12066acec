package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** The order of the archive's packages: each knows only those before it. */
@AnalyzeClasses(packages = "org.dragoman", importOptions = DoNotIncludeTests.class)
class ArchiveArchitectureTest {

  private static final List<String> ORDER =
      List.of("record", "store", "derived", "search", "export", "archive");

  @ArchTest static final ArchRule packagesStandInOrder = order();

  private static ArchRule order() {
    CompositeArchRule all = null;
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "org.dragoman." + name + "..")
              .toArray(String[]::new);
      ArchRule rule =
          noClasses()
              .that()
              .resideInAPackage("org.dragoman." + ORDER.get(i) + "..")
              .and()
              .doNotHaveSimpleName("ReadingJson")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later);
      all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
    }
    return all;
  }
}
