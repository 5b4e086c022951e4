package kcassets.program.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Kind;
import kcassets.history.kept.Identities;
import kcassets.history.store.StoreLocation;
import kcassets.program.commands.Globals;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which store the words and the environment of a command lead to. */
class StoreChoiceTest {
  private static final String OTHER = "postgresql://127.0.0.1/other";

  @TempDir Path home;

  private final List<Problem> problems = new ArrayList<>();

  private StoreChoice choose(
      Map<String, String> options, Map<String, String> globals, Map<String, String> environment) {
    ParsedCommand parsed =
        new ParsedCommand(
            Optional.empty(), Optional.empty(), options, Map.of(), new Globals(globals), List.of());
    return StoreChoice.of(parsed, process(environment), problems);
  }

  private static ProcessEnvironment process(Map<String, String> environment) {
    return new ProcessEnvironment(
        environment,
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        false,
        false,
        false,
        0,
        Clock.systemUTC());
  }

  private static String database(StoreChoice choice) {
    return ((StoreLocation.Server) choice.location().orElseThrow()).address().database();
  }

  @Test
  void what_is_kept_without_a_word_is_there_in_the_next_run() {
    Map<String, String> environment = Map.of("KUCOIN_ASSETS_HOME", home.toString());
    try (OpenStore first = choose(Map.of(), Map.of(), environment).open()) {
      new Identities(first.store()).seen("7", "main", Instant.ofEpochMilli(1));
    }

    try (OpenStore second = choose(Map.of(), Map.of(), environment).open()) {
      assertThat(new Identities(second.store()).uids("main")).containsExactly("7");
    }
    assertThat(home.resolve("store")).isDirectory();
    assertThat(problems).isEmpty();
  }

  @Test
  void the_option_goes_before_the_variable() {
    Map<String, String> environment = Map.of("KUCOIN_ASSETS_STORE", OTHER);

    assertThat(database(choose(Map.of(), Map.of(), environment))).isEqualTo("other");
    assertThat(
            database(choose(Map.of("store", "postgresql://127.0.0.1/mine"), Map.of(), environment)))
        .isEqualTo("mine");
    assertThat(problems).isEmpty();
  }

  @Test
  void a_password_is_a_problem_of_the_option_or_of_the_variable_and_is_not_repeated() {
    String address = "postgresql://me:hunter2@127.0.0.1/kept";
    choose(Map.of("store", address), Map.of(), Map.of());
    choose(Map.of(), Map.of(), Map.of("KUCOIN_ASSETS_STORE", address));

    assertThat(problems)
        .extracting(Problem::parameter)
        .containsExactly("store", "KUCOIN_ASSETS_STORE");
    assertThat(problems.toString()).contains("password").doesNotContain("hunter2");
  }

  @Test
  void a_demo_has_a_store_that_is_gone_with_it() {
    Map<String, String> environment =
        Map.of("KUCOIN_ASSETS_HOME", home.toString(), "KUCOIN_ASSETS_STORE", OTHER);
    StoreChoice choice = choose(Map.of(), Map.of("--demo", "true"), environment);
    Path folder;
    try (OpenStore open = choice.open()) {
      new Identities(open.store()).seen("7", "demo", Instant.ofEpochMilli(1));
      folder = open.folder().orElseThrow().path();
      assertThat(folder).isNotEmptyDirectory();
    }

    assertThat(folder).doesNotExist();
    assertThat(home).isEmptyDirectory();
    assertThat(database(choose(Map.of("store", OTHER), Map.of("--demo", "true"), Map.of())))
        .isEqualTo("other");
  }

  @Test
  void without_a_home_only_a_server_can_be_used() {
    assertThatThrownBy(() -> choose(Map.of(), Map.of(), Map.of()))
        .isInstanceOfSatisfying(
            AssetsException.class, e -> assertThat(e.failure().kind()).isEqualTo(Kind.STORAGE));
    assertThat(database(choose(Map.of("store", OTHER), Map.of(), Map.of()))).isEqualTo("other");
  }
}
