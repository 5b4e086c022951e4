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
import org.junit.jupiter.api.Test;

/** Which way the modules may look, where Maven's own arrows do not already say it. */
class ArrowsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
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
            "json",
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
  void the_simulator_sees_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.simulator..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(resideInAnyPackage("kcassets.simulator..", "kcassets.catalog..")))
        .check(OURS);
  }

  @Test
  void the_client_sees_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.client..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.client..", "kcassets.json..", "kcassets.catalog..")))
        .check(OURS);
  }

  @Test
  void the_accounts_see_the_client_and_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.accounts..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.accounts..",
                        "kcassets.json..",
                        "kcassets.client..",
                        "kcassets.catalog..")))
        .check(OURS);
  }

  @Test
  void the_portfolio_sees_the_client_and_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.portfolio..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.portfolio..",
                        "kcassets.json..",
                        "kcassets.client..",
                        "kcassets.catalog..")))
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
  void the_history_sees_the_client_and_the_catalog_alone() {
    classes()
        .that()
        .resideInAPackage("kcassets.history..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("kcassets.."))
                .or(
                    resideInAnyPackage(
                        "kcassets.history..",
                        "kcassets.json..",
                        "kcassets.client..",
                        "kcassets.catalog..")))
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
                        "kcassets.faces..", "kcassets.json..", "kcassets.catalog..")))
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

  @Test
  void a_parser_of_command_lines_is_the_program_s_business() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kcassets.program..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
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
        .and()
        .doNotHaveFullyQualifiedName("kcassets.program.Wiring")
        .should()
        .accessTargetWhere(
            targetOwner(type(System.class))
                .and(target(nameMatching("in|out|err|getenv|exit|console|setIn|setOut|setErr"))))
        .orShould()
        .accessTargetWhere(
            targetOwner(type(Runtime.class)).and(target(nameMatching("exit|halt|exec"))))
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("kcassets.program.Main")
        .and()
        .doNotHaveFullyQualifiedName("kcassets.program.Wiring")
        .and()
        .doNotHaveFullyQualifiedName("kcassets.simulator.HostServer")
        .should()
        .accessTargetWhere(
            targetOwner(type(System.class))
                .and(target(nameMatching("getProperty|setProperty|getProperties"))))
        .check(OURS);
  }
}
