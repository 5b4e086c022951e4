package kcassets.program.output;

import static kcassets.program.output.OutputFormat.JSON;
import static kcassets.program.output.OutputFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kcassets.program.jq.JqFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonOutputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0",
        "-0",
        "-0.0",
        "1e-8",
        "1E+5",
        "1.000000000000000001",
        "0.10",
        "100",
        "1234567890123456789012345678901234567890",
        "-1234567890123456789012345678901234567890.5",
        "1e400",
        "1E-400"
      })
  void a_number_literal_is_written_as_it_came(String literal) {
    String json = "{\"a\":" + literal + ",\"b\":[" + literal + "]}";

    assertThat(Written.value(JSON, json)).isEqualTo(json + "\n");
    assertThat(Written.value(NDJSON, "[" + json + "]")).isEqualTo(json + "\n");
    assertThat(Written.rows(JSON, json)).isEqualTo("[" + json + "]\n");
    assertThat(Written.value(Written.terminal(JSON, 80), json)).contains("\"a\": " + literal + ",");
    assertThat(Written.filtered(JSON, ".", json)).isEqualTo(json + "\n");
    assertThat(Written.filtered(NDJSON, ".a", "[" + json + "]")).isEqualTo(literal + "\n");
    assertThat(Written.value(OutputFormat.CSV, "[" + json + "]"))
        .isEqualTo("a,b\n" + literal + "," + literal + "\n");
  }

  @Test
  void any_generated_value_is_written_unchanged() {
    for (int seed = 0; seed < Integer.getInteger("seeds", 20) * 20; seed++) {
      String json = new GeneratedJson(new Random(seed)).value(0);

      assertThat(Written.value(JSON, json)).as("seed %d", seed).isEqualTo(json + "\n");
      String pretty = Written.value(Written.terminal(JSON, 80), json);
      assertThat(Written.value(JSON, pretty)).as("seed %d", seed).isEqualTo(json + "\n");
    }
  }

  @Test
  void any_generated_value_without_duplicates_passes_a_filter_unchanged() {
    JqFilter filter = JqFilter.compile(".");
    for (int seed = 0; seed < Integer.getInteger("seeds", 20) * 5; seed++) {
      String json = new GeneratedJson(new Random(seed)).withoutDuplicates().value(0);

      assertThat(filter.apply(json)).as("seed %d", seed).containsExactly(json);
    }
  }

  @Test
  void order_duplicates_and_unknown_members_stay() {
    String json = "{\"z\":1,\"a\":null,\"z\":2,\"\":{},\"x\":[[],{}]}";

    assertThat(Written.value(JSON, json)).isEqualTo(json + "\n");
  }

  @Test
  void spaces_between_tokens_go_and_letters_of_all_languages_stay_as_they_are() {
    assertThat(Written.value(JSON, " { \"n\" : \"caf\\u00e9 \u4e2d\ud83d\ude00\" } "))
        .isEqualTo("{\"n\":\"caf\u00e9 \u4e2d\ud83d\ude00\"}\n");
  }

  @Test
  void half_a_surrogate_pair_stays_an_escape() {
    assertThat(Written.value(JSON, "[\"\\ud83d\",\"a\\ude00b\",\"\\ud83dx\"]"))
        .isEqualTo("[\"\\ud83d\",\"a\\ude00b\",\"\\ud83dx\"]\n");
  }

  @Test
  void a_pair_on_the_edge_of_a_chunk_stays_whole() {
    for (int length = 3_990; length < 4_010; length++) {
      String json = "[\"" + "a".repeat(length) + "\ud83d\ude00\"]";

      assertThat(Written.value(JSON, json)).isEqualTo(json + "\n");
    }
  }

  @Test
  void a_terminal_gets_two_spaces_a_level_and_no_character_that_acts() {
    String pretty =
        Written.value(
            Written.terminal(JSON, 80),
            "{\"a\":[1,{\"b\":\"\u202egnp\u009b2J\\u001b[2J\"}],\"c\":[],\"d\":{}}");

    assertThat(pretty)
        .isEqualTo(
            """
            {
              "a": [
                1,
                {
                  "b": "\\u202egnp\\u009b2J\\u001B[2J"
                }
              ],
              "c": [],
              "d": {}
            }
            """);
  }

  @Test
  void rows_become_one_array() {
    assertThat(Written.rows(JSON)).isEqualTo("[]\n");
    assertThat(Written.rows(JSON, "{\"a\": 1}", "2", "\"x\"")).isEqualTo("[{\"a\":1},2,\"x\"]\n");
    assertThat(Written.rows(Written.terminal(JSON, 80), "{\"a\":1.0}", "2"))
        .isEqualTo("[\n  {\n    \"a\": 1.0\n  },\n  2\n]\n");
  }

  @Test
  void half_an_array_is_never_printed() {
    String printed =
        Written.by(
            OutputOptions.plain(JSON),
            writer -> {
              try (RowSink sink = writer.rows()) {
                sink.row("{\"a\":1}");
              }
            });

    assertThat(printed).isEmpty();
  }

  @Test
  void lines_are_out_before_more_are_waited_for() {
    List<String> seen = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSink sink = new ResultWriter(OutputOptions.plain(NDJSON), out).rows()) {
      sink.row("{\"a\":\n1}");
      sink.flush();
      seen.add(out.toString(StandardCharsets.UTF_8));
    }

    assertThat(seen).containsExactly("{\"a\":1}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2}]",
        "{\"currentPage\":1,\"items\":[{\"a\":1},{\"a\":2}],\"totalNum\":2}",
        "{\"hasMore\":false,\"x\":{\"items\":[9]},\"dataList\":[{\"a\":1},{\"a\":2}]}"
      })
  void lines_of_an_array_or_a_page_are_its_rows(String json) {
    assertThat(Written.value(NDJSON, json)).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\"items\":{\"a\":[1]}}", "3", "null", "\"x\""})
  void another_value_is_one_line(String json) {
    assertThat(Written.value(NDJSON, json)).isEqualTo(json + "\n");
  }

  @Test
  void what_is_no_json_is_our_own_fault() {
    assertThatThrownBy(() -> Written.value(JSON, "{\"a\":")).isInstanceOf(JacksonException.class);
  }
}
