package kcassets.program;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Naming;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;

/** Which way the modules may look, where Maven's own arrows do not already say it. */
class ArrowsTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // A tool of the tests, which lies in a module of its own for all of them.
          .withImportOption(location -> !location.contains("/kcassets/snapshots/"))
          .importPackages("kcassets");

  @Test
  void every_module_is_looked_at() {
    assertThat(OURS.stream().map(each -> each.getPackageName().split("[.]")[1]))
        .contains(
            "accounts",
            "catalog",
            "client",
            "faces",
            "history",
            "mcp",
            "portfolio",
            "simulator",
            "program");
  }

  @Test
  void the_catalog_knows_neither_json_nor_networks_nor_files() {
    classes()
        .that()
        .resideInAPackage("kcassets.catalog..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "kcassets.catalog..",
                "java.lang..",
                "java.math",
                "java.nio.charset",
                "java.time..",
                "java.util..",
                "org.jspecify.annotations"))
        .check(OURS);
  }

  @Test
  void the_simulator_sees_the_catalog_and_json_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.simulator..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.simulator..", "kcassets.catalog..", "kcassets.json..")))
        .check(OURS);
  }

  @Test
  void json_sees_nothing_else_of_ours() {
    classes()
        .that()
        .resideInAPackage("kcassets.json..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets..")).or(resideInAPackage("kcassets.json..")))
        .check(OURS);
  }

  @Test
  void the_client_sees_the_catalog_and_json_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.client..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.client..", "kcassets.catalog..", "kcassets.json..")))
        .check(OURS);
  }

  @Test
  void the_accounts_see_the_client_and_what_is_below_it_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.accounts..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.accounts..",
                        "kcassets.client..",
                        "kcassets.catalog..",
                        "kcassets.json..")))
        .check(OURS);
  }

  @Test
  void the_portfolio_sees_the_client_and_what_is_below_it_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.portfolio..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.portfolio..",
                        "kcassets.client..",
                        "kcassets.catalog..",
                        "kcassets.json..")))
        .check(OURS);
  }

  /** Whoever asks a single question must not pay for loading more. */
  @Test
  void portfolios_are_known_to_their_commands_the_store_and_agents_alone() {
    noClasses()
        .that()
        .resideInAPackage("kcassets.program..")
        .and()
        .resideOutsideOfPackages("kcassets.program.portfolio..", "kcassets.program.store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kcassets.portfolio..")
        .check(OURS);
  }

  @Test
  void the_history_sees_the_client_and_what_is_below_it_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.history..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.history..",
                        "kcassets.client..",
                        "kcassets.catalog..",
                        "kcassets.json..")))
        .check(OURS);
  }

  @Test
  void what_faces_share_sees_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.faces..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.faces..", "kcassets.catalog..", "kcassets.json..")))
        .check(OURS);
  }

  @Test
  void databases_stay_in_the_history() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kcassets.history..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.duckdb..", "org.postgresql..", "org.flywaydb..")
        .check(OURS);
  }

  /** A single command must not pay for them: they are loaded by the one command that needs them. */
  @Test
  void what_serves_agents_is_reached_by_one_command_alone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kcassets.mcp..")
        .and()
        .doNotHaveFullyQualifiedName("kcassets.program.setup.McpCommand")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kcassets.mcp..")
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackage("kcassets.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.slf4j..")
        .check(OURS);
  }

  /** The simulator sets the one switch that lets long answers go out at once. */
  @Test
  void the_process_is_touched_where_the_program_is_wired_and_nowhere_else() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("kcassets.program.Main")
        .should()
        .accessTargetWhere(
            targetOwner(type(System.class))
                .and(target(nameMatching("in|out|err|getenv|exit|console|setIn|setOut|setErr"))))
        .orShould()
        .accessTargetWhere(
            targetOwner(type(Runtime.class)).and(target(nameMatching("exit|halt|exec"))))
        .check(OURS);
    // An export takes its unfinished files away when the process is told to end.
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("kcassets.program.Main")
        .and()
        .doNotHaveFullyQualifiedName("kcassets.history.export.ExitCleanup")
        .should()
        .accessTargetWhere(
            targetOwner(type(Runtime.class)).and(target(nameMatching(".*ShutdownHook"))))
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("kcassets.program.Main")
        .and()
        .doNotHaveFullyQualifiedName("kcassets.simulator.HostServer")
        .should()
        .accessTargetWhere(
            targetOwner(type(System.class))
                .and(target(nameMatching("getProperty|setProperty|getProperties"))))
        .check(OURS);
  }

  /** Its words are for callers from Java; a face has its own. */
  @Test
  void no_face_says_the_hints_of_the_library() {
    noClasses()
        .that()
        .resideInAnyPackage("kcassets.faces..", "kcassets.mcp..", "kcassets.program..")
        .should()
        .callMethod(Failure.class, "hint")
        .orShould()
        .accessField(AdviceWords.class, "LIBRARY")
        .orShould()
        .accessField(Naming.class, "LIBRARY")
        .check(OURS);
  }

  @Test
  void no_packages_look_at_one_another_in_a_circle() {
    SlicesRuleDefinition.slices()
        .matching("(kcassets.program..)")
        .should()
        .beFreeOfCycles()
        .check(OURS);
    SlicesRuleDefinition.slices().matching("kcassets.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void no_package_of_the_program_and_no_file_is_too_large_to_look_over() throws IOException {
    try (Stream<Path> found = Files.walk(ROOT)) {
      List<Path> files =
          found
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
      Map<Path, Long> packages =
          files.stream()
              .filter(file -> file.startsWith(ROOT.resolve("program")))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
      Map<String, Integer> modules = new TreeMap<>();
      for (Path file : files) {
        int lines = Files.readAllLines(file).size();
        assertThat(file.endsWith("Operation.java") ? 0 : lines).as(file.toString()).isLessThan(300);
        modules.merge(ROOT.relativize(file).getName(0).toString(), lines, Integer::sum);
      }
      int all = modules.values().stream().mapToInt(Integer::intValue).sum();

      assertThat(packages).hasSizeGreaterThan(10);
      assertThat(packages.values()).allMatch(count -> count <= 25);
      assertThat(modules).hasSizeGreaterThan(9);
      assertThat(modules.values()).allMatch(lines -> lines <= all / 3);
    }
  }
}
