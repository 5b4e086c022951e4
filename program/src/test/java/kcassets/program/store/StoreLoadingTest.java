package kcassets.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kcassets.program.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who keeps nothing loads nothing of the store: it costs time, and a database its native code. */
class StoreLoadingTest {
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
