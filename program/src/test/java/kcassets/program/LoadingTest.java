package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run loads: every class costs the user time, a database its native code as well. A question
 * loads one command, and who keeps nothing loads nothing of the store.
 */
class LoadingTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"portfolio", "portfolio -o table --chart", "spot-accounts"})
  void a_question_that_keeps_nothing_knows_of_no_store(String words) throws Exception {
    List<String> loaded = loadedBy(words.split(" "));

    assertThat(loaded).contains("kcassets.program.Program");
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("kcassets.history."))
        .noneMatch(name -> name.startsWith("org.duckdb."))
        .noneMatch(name -> name.startsWith("org.postgresql."))
        .noneMatch(name -> name.startsWith("org.flywaydb."));
  }

  @Test
  void the_probe_sees_the_store_where_there_is_one() throws Exception {
    assertThat(loadedBy("portfolio", "--save"))
        .contains("kcassets.history.store.HistoryStore", "org.duckdb.DuckDBDriver");
  }

  /** Each question with an option once built all other commands, to look for a second word. */
  @ParameterizedTest
  @ValueSource(strings = {"spot-accounts --type main", "spot-accounts"})
  void a_question_loads_no_class_of_another_command(String words) throws Exception {
    List<String> loaded = loadedBy(words.split(" "));

    assertThat(loaded).contains("kcassets.program.questions.OperationCommand");
    assertThat(loaded)
        .noneMatch(
            name -> name.matches("kcassets\\.program\\.[a-z]+\\.(?!Operation|Parsed)\\w+Commands?"))
        .noneMatch(name -> name.startsWith("kcassets.program.portfolio."))
        .noneMatch(name -> name.startsWith("kcassets.program.history."))
        .noneMatch(name -> name.startsWith("kcassets.program.setup."))
        .doesNotContain(
            "kcassets.program.cli.HelpText", "kcassets.program.commands.CommandTable$Entry");
  }

  @Test
  void a_command_of_our_own_loads_itself_alone() throws Exception {
    List<String> loaded = loadedBy("errors");

    assertThat(loaded).contains("kcassets.program.questions.CatalogCommands");
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("kcassets.program.portfolio."))
        .noneMatch(name -> name.startsWith("kcassets.program.history."))
        .noneMatch(name -> name.startsWith("kcassets.program.setup."));
  }

  private List<String> loadedBy(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--demo"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KUCOIN_ASSETS_HOME", home.toString());
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> names = new ArrayList<>();
    log.lines()
        .filter(line -> line.contains(" source: "))
        .forEach(line -> {
          String rest = line.substring(line.lastIndexOf(']') + 2);
          names.add(rest.substring(0, rest.indexOf(' ')));
        });
    assertThat(process.waitFor()).isZero();
    return names;
  }
}
