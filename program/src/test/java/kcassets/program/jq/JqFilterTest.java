package kcassets.program.jq;

import static kcassets.program.output.OutputFormat.CSV;
import static kcassets.program.output.OutputFormat.JSON;
import static kcassets.program.output.OutputFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqFilterTest {
  private static final JqLimits SMALL = new JqLimits(100_000, 100_000, Duration.ofSeconds(20));

  /** For a filter that nothing but the clock can stop. */
  private static final JqLimits SHORT = new JqLimits(100_000, 100_000, Duration.ofMillis(300));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "::",
      quoteCharacter = '`',
      value = {
        ".a :: {\"a\":0.10} :: 0.10",
        ".[1:][0] :: [1,1.000000000000000001] :: 1.000000000000000001",
        "map(.x) :: [{\"x\":1e-8},{\"x\":-0}] :: [1e-8,-0]",
        ".a.b += 1 :: {\"a\":{\"b\":1,\"c\":0.0}} :: {\"a\":{\"b\":2,\"c\":0.0}}",
        "sort_by(.p) :: [{\"p\":2.0},{\"p\":1.50}] :: [{\"p\":1.50},{\"p\":2.0}]",
        "[.[]|tostring] :: [0.10,12345678901234567890] :: [\"0.10\",\"12345678901234567890\"]",
        "tojson :: {\"a\":[0.10]} :: \"{\\\"a\\\":[0.10]}\"",
        "add :: [0.5,0.25] :: 0.75",
        "add :: [1700000000000,1] :: 1700000000001",
        ".[0]*.[1] :: [3000000000,4000000000] :: 1.2e+19",
        ".[0]-.[1] :: [0.3,0.1] :: 0.19999999999999998",
        ".[0]/1000 :: [1] :: 0.001",
        ".[0]/100000000 :: [1] :: 1e-08",
        "-(.) :: 0.5 :: -0.5",
        ".a|tonumber :: {\"a\":\"0.25\"} :: 0.25",
        "[.[]|select(.c==\"B\")|.b] :: [{\"c\":\"B\",\"b\":\"1.0\"},{\"c\":\"X\"}] :: [\"1.0\"]",
        "[.[]|select(.>=1700000000000)] :: [1700000000000,1] :: [1700000000000]",
        "group_by(.c)|map(length) :: [{\"c\":1},{\"c\":1.0},{\"c\":2}] :: [2,1]",
        "unique :: [10000000000,10000000000] :: [10000000000]",
        "length :: [1,2,3] :: 3",
        "keys :: {\"b\":1,\"a\":2} :: [\"a\",\"b\"]",
        "[paths] :: {\"a\":[1]} :: [[\"a\"],[\"a\",0]]",
        "test(\"^B.C$\") :: \"BTC\" :: true",
        "to_entries :: {\"a\":0.0} :: [{\"key\":\"a\",\"value\":0.0}]",
        "nan :: 1 :: null",
        "infinite :: 1 :: 1.7976931348623157e+308"
      })
  void the_language_works_and_numbers_passed_on_keep_their_text(
      String expression, String json, String result) {
    assertThat(JqFilter.compile(expression).apply(json)).containsExactly(result);
  }

  @Test
  void each_result_is_a_line_of_json_and_lines_are_filtered_row_by_row() {
    assertThat(Written.filtered(JSON, ".[].a", "[{\"a\":\"x\"},{\"a\":0.0}]"))
        .isEqualTo("\"x\"\n0.0\n");
    assertThat(Written.filtered(JSON, "empty", "1")).isEmpty();
    assertThat(Written.filtered(NDJSON, "select(.a>1)|.a", "{\"items\":[{\"a\":1},{\"a\":2}]}"))
        .isEqualTo("2\n");
    assertThat(Written.filtered(CSV, ".[]|{a}", "[{\"a\":1,\"b\":2},{\"a\":3}]"))
        .isEqualTo("a\n1\n3\n");
  }

  @Test
  void rows_are_filtered_as_one_array_where_the_result_is_one() {
    OutputOptions options = OutputOptions.plain(JSON).with(JqFilter.compile("length"));

    assertThat(Written.rows(options, "1", "2")).isEqualTo("2\n");
    assertThat(Written.rows(options)).isEqualTo("0\n");
    assertThat(Written.rows(OutputOptions.plain(NDJSON).with(JqFilter.compile(".,.")), "1"))
        .isEqualTo("1\n1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".[", "}", ".a |", "\"abc", "if . then 1", ".a b", "", "@", "\u0000"})
  void what_cannot_be_parsed_is_an_invalid_argument(String expression) {
    Failure failure = refused(() -> JqFilter.compile(expression));

    assertThat(failure.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.parameter()).isEqualTo("jq");
          assertThat(problem.message()).startsWith("is no jq expression: ").hasSizeLessThan(300);
        });
  }

  @Test
  void the_parser_tells_where() {
    assertThat(refused(() -> JqFilter.compile(".a | | .b")).message()).contains("line 1, column 6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "$ENV",
        "$ENV.HOME",
        "env.PATH",
        "input",
        "inputs",
        "input_filename",
        "input_line_number",
        "debug",
        "debug(\"x\")",
        "debug_scope",
        "stderr",
        "halt",
        "halt_error",
        "halt_error(1)",
        "get_search_list",
        "\"a\"|modulemeta",
        "nosuch(1)",
        "$nosuch"
      })
  void what_reaches_out_of_the_filter_does_not_exist(String expression) {
    assertThat(refused(() -> JqFilter.compile(expression)).message())
        .containsAnyOf("does not exist", "is not defined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import \"a\" as a; .",
        "include \"a\"; .",
        "import \"/etc/passwd\" as $x; $x",
        "import \"a\" as $x {search:\"/\"}; $x"
      })
  void modules_and_files_cannot_be_loaded(String expression) {
    refused(() -> JqFilter.compile(expression).apply("1"));
  }

  @Test
  void an_error_on_the_data_is_told_in_its_words() {
    Failure failure = refused(() -> JqFilter.compile(".a.b").apply("{\"a\":5}"));

    assertThat(failure.kind().exitCode()).isEqualTo(2);
    assertThat(failure.message()).startsWith("jq fails on the result: Cannot index");
  }

  @Test
  void an_error_of_the_user_is_told_on_one_line() {
    assertThat(
            refused(() -> JqFilter.compile("error(\"x does\\n\\u001bnot exist\")").apply("1"))
                .message())
        .contains("x does")
        .doesNotContain("\n", "\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[range(1e12)]",
        "range(1e12)",
        "reduce range(1e12) as $i (0; .)",
        "last(range(1e12))",
        "repeat(.)",
        "[repeat(1)]",
        "def f: f; f",
        "def f: f, f; f",
        "def f: 1 + f; f",
        "def f: f | f; f",
        "[recurse]|until(false; .)",
        "last(repeat(1))",
        "reduce range(1000000) as $i (1; [.])",
        "[limit(50; repeat(\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"))] | until(false; . + .)",
        "\"x\" * 1e6"
      })
  void a_filter_without_an_end_is_stopped(String expression) {
    Failure failure = refused(() -> JqFilter.compile(expression, SMALL).apply("0"));

    assertThat(failure.message()).startsWith("jq ");
  }

  @Test
  void a_loop_without_any_step_is_left_behind() {
    String growth = "(.,.)" + "|(.,.)".repeat(27);
    Failure failure =
        refused(() -> JqFilter.compile("reduce (" + growth + ") as $x (0; 1)", SHORT).apply("0"));

    assertThat(failure.message()).contains("took longer than 0.3 s");
  }

  @Test
  void a_filter_goes_on_working_after_it_was_stopped() {
    JqFilter filter = JqFilter.compile("if . then [range(1e12)] else 1 end", SMALL);
    refused(() -> filter.apply("true"));

    assertThat(filter.apply("false")).containsExactly("1");
  }

  @Test
  void a_value_nested_too_deep_to_be_read_again_is_refused() {
    assertThat(
            refused(() -> JqFilter.compile("reduce range(450) as $i (1; [.])").apply("0"))
                .message())
        .contains("nested more than 400 deep");
  }

  private static Failure refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    AssetsException thrown = catchThrowableOfType(AssetsException.class, work);
    assertThat(thrown).isNotNull();
    assertThat(thrown.failure()).isInstanceOf(Failure.InvalidArguments.class);
    return thrown.failure();
  }
}
