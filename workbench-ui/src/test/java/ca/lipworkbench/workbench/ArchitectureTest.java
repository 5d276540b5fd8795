package ca.lipworkbench.workbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String OURS = "ca.lipworkbench";

  /** Fewer classes than this and the rules below looked at nothing. */
  private static final int CLASSES_AT_LEAST = 200;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(OURS);

  @Test
  void theRulesLookAtEveryModule() {
    assertTrue(
        CLASSES.size() >= CLASSES_AT_LEAST, "only " + CLASSES.size() + " classes were found");
    for (String part :
        new String[] {
          "engine.pivot",
          "engine.duckdb",
          "datasets.imports",
          "notebooks.note",
          "interpreter",
          "workbench.site"
        }) {
      assertTrue(
          CLASSES.stream().anyMatch(found -> found.getPackageName().startsWith(OURS + "." + part)),
          "no class of " + part + " was found");
    }
  }

  @Test
  void springStaysInTheServersPackages() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                OURS + ".workbench",
                OURS + ".workbench.site..",
                OURS + ".workbench.server..",
                OURS + ".workbench.ui.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.vaadin..")
        .because("everything but the server can be built in a test with new, and starts quickly")
        .check(CLASSES);
  }

  @Test
  void screensStayAboveEverythingElse() {
    noClasses()
        .that(
            resideOutsideOfPackages(
                OURS + ".workbench", OURS + ".workbench.server..", OURS + ".workbench.ui.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OURS + ".workbench.ui..", OURS + ".workbench.server..", "com.vaadin..")
        .because("whatever a screen does, the command line and the tests can do without it")
        .check(CLASSES);
  }

  @Test
  void zeppelinStaysInTheInterpreterProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(OURS + ".interpreter..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.zeppelin..")
        .because("its dependencies are old and its context is static; nothing else may carry them")
        .check(CLASSES);
  }

  @Test
  void arrowStaysWhereResultsAreMade() {
    noClasses()
        .that(resideOutsideOfPackages(OURS + ".engine..", OURS + ".interpreter.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.arrow..")
        .because("others hold results as opaque bytes, so that no allocator leaks")
        .check(CLASSES);
  }

  @Test
  void theEngineKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage(OURS + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            OURS + ".datasets..",
            OURS + ".notebooks..",
            OURS + ".interpreter..",
            OURS + ".workbench..")
        .because("dependencies run in one direction")
        .check(CLASSES);
  }

  @Test
  void datasetsAndNotebooksNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage(OURS + ".datasets..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OURS + ".notebooks..", OURS + ".interpreter..", OURS + ".workbench..")
        .because("they are siblings on the engine")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(OURS + ".notebooks..", OURS + ".interpreter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OURS + ".datasets..", OURS + ".workbench..")
        .because("they are siblings on the engine")
        .check(CLASSES);
  }

  @Test
  void thePublicSiteReadsFrozenFilesOnly() {
    Set<String> reached = new TreeSet<>();
    for (JavaClass start : CLASSES) {
      if (start.getPackageName().startsWith(OURS + ".workbench.site")) {
        start.getTransitiveDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getFullName())
            .forEach(reached::add);
      }
    }
    Set<String> forbidden =
        reached.stream()
            .filter(
                name ->
                    name.equals(OURS + ".engine.pivot.Engine")
                        || name.equals(OURS + ".engine.pivot.Pivots")
                        || name.startsWith(OURS + ".engine.duckdb")
                        || name.startsWith(OURS + ".datasets")
                        || name.startsWith(OURS + ".interpreter")
                        || name.startsWith(OURS + ".notebooks.interpreter")
                        || name.startsWith(OURS + ".notebooks.note")
                        || name.startsWith(OURS + ".notebooks.run")
                        || name.startsWith("java.sql"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), forbidden, "a visitor's request could reach these");
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching(OURS + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that cannot be read without another is one package")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that(ours())
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("be in a @NullMarked package") {
              @Override
              public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                  events.add(
                      com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                          item, item.getPackageName() + " is not @NullMarked"));
                }
              }
            })
        .check(CLASSES);
  }

  @Test
  void nothingPrintsPastTheCommandLine() {
    noClasses()
        .that(ours().and(DescribedPredicate.not(resideInAnyPackage(OURS + ".workbench.cli.."))))
        .should()
        .accessField(System.class, "out")
        .because("standard output carries results, and in the interpreter it belongs to plug-ins")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe(
        "our own classes",
        found ->
            found.getPackageName().startsWith(OURS)
                && !found.getPackageName().startsWith(OURS + ".generated"));
  }
}
