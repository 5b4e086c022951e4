package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output is the result, standard error is for words, and neither knows the other. */
class StreamsTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final String UNKNOWN_ID = "0123456789abcdef01234567";
  private static final Simulator SIMULATOR =
      Simulator.start(SimulatorOptions.defaults().withDays(3).withQuotas(false));

  @TempDir static Path folder;

  private static User user = new User(Path.of(""));

  @BeforeAll
  static void store_the_key() {
    user = new User(folder.resolve("home"));
    Ended added = user.adds("main", SIMULATOR, SIMULATOR.key());
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "csv", "table"})
  void a_result_is_all_there_is_on_standard_output_however_much_is_said(String format) {
    Ended quiet = user.runs("spot-accounts", "-o", format);
    Ended verbose = user.runs("-v", "spot-accounts", "-o", format);

    assertThat(quiet.exitCode()).isZero();
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).isNotBlank().doesNotContain("\u001b");
    assertThat(verbose.out()).isEqualTo(quiet.out());
    assertThat(verbose.err()).contains("spot-accounts: status 200");
  }

  @Test
  void the_formats_tell_the_same_rows() {
    List<String> ids =
        Json.value(user.runs("spot-accounts").out())
            .valueStream()
            .map(row -> row.required("id").stringValue())
            .toList();

    assertThat(ids).isNotEmpty();
    assertThat(Json.lines(user.runs("spot-accounts", "-o", "ndjson").out()))
        .extracting(row -> row.required("id").stringValue())
        .containsExactlyElementsOf(ids);
    for (String format : List.of("csv", "table")) {
      List<String> lines = user.runs("spot-accounts", "-o", format).out().lines().toList();
      assertThat(lines).as(format).hasSizeGreaterThan(ids.size());
      assertThat(lines.getFirst()).as(format).contains("id", "currency", "balance");
      assertThat(String.join("\n", lines)).as(format).contains(ids);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "csv", "table"})
  void a_failure_is_one_line_of_json_in_any_format_and_no_result(String format) {
    Ended ended = user.runs("spot-account", UNKNOWN_ID, "-o", format);

    assertThat(ended.exitCode()).isEqualTo(7);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasLineCount(1).endsWith("\n");
    assertThat(ended.told().error()).isEqualTo("refused");
  }

  @Test
  void what_is_said_on_the_way_comes_before_the_line_of_the_failure() {
    Ended ended = user.runs("-v", "spot-account", UNKNOWN_ID);

    assertThat(ended.err().lines()).hasSizeGreaterThan(1);
    assertThat(ended.told().error()).isEqualTo("refused");
  }

  @Test
  void options_of_the_jvm_in_the_environment_do_not_show() {
    Ended ended = user.types("spot-accounts").with("JAVA_TOOL_OPTIONS", "-Dx=y").run();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void at_a_terminal_json_is_pretty_and_a_failure_is_in_words() {
    Ended pretty = Terminal.runs(user, "kucoin-assets accounts list", "");
    assertThat(pretty.out().lines().map(String::strip))
        .contains("[", "\"name\": \"main\",", "]")
        .hasSizeGreaterThan(3);

    Ended words = Terminal.runs(user, "kucoin-assets spot-account " + UNKNOWN_ID, "");
    assertThat(words.exitCode()).isEqualTo(7);
    assertThat(words.out()).contains("refused", "400100").doesNotContain("{");
  }

  @Test
  void colour_is_for_terminals_and_for_those_who_want_it() {
    String line = "kucoin-assets spot-accounts -o table";

    assertThat(Terminal.runs(user, line, "").out()).contains("\u001b[");
    assertThat(Terminal.runs(user, "NO_COLOR=1 " + line, "").out()).doesNotContain("\u001b[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "deposits --help",
        "operations",
        "accounts list",
        "spot-accounts",
        "trade-hf-ledgers --all -o ndjson",
        "completion bash"
      })
  void a_full_disk_is_a_storage_failure_whatever_was_to_be_printed(String commandLine) {
    Ended ended = shell("kucoin-assets " + commandLine + " >/dev/full");

    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(9);
    assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
    assertThat(ended.told().error()).isEqualTo("storage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "deposits --help",
        "operations",
        "spot-accounts",
        "trade-hf-ledgers --all -o ndjson",
        "trade-hf-ledgers --all -o json"
      })
  void a_reader_that_has_left_is_no_failure_to_talk_about(String commandLine) {
    // The reader is gone before the program has started, so there is no race.
    Ended ended =
        shell(
            "mkfifo p; true <p & { exec 3>p; wait; kucoin-assets "
                + commandLine
                + " >&3; echo $?; }; rm p");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo("141\n");
  }

  private static Ended shell(String line) {
    return user.types().as(SHELL, "-c", line).in(folder).run();
  }
}
