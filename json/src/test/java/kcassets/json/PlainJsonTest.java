package kcassets.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What is read without a parser is what a parser would read. */
class PlainJsonTest {
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"a\"",
    "\"a\":",
    "\"\"",
    "\"\\\"\\\\\\n\"",
    "0",
    "-0.0",
    "12",
    "1e-8",
    "2E+5",
    "true",
    "false",
    "null",
    "\"",
    "\\",
    ".",
    "-",
    "e",
    "01",
    "1.",
    " ",
    "tru",
    "\t"
  };

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_passes_for_a_value_is_one_to_a_parser(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(8); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      if (PlainJson.isValue(bytes(text.toString()))) {
        assertThat(isOneValue(text.toString())).as(text.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_compact_value_passes_and_with_one_letter_changed_only_if_a_parser_takes_it(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      changeOneLetter(random);
    }
  }

  private static void changeOneLetter(Random random) {
    StringBuilder text = new StringBuilder();
    value(random, text, 5);
    assertThat(PlainJson.isValue(bytes(text.toString()))).as(text.toString()).isTrue();

    String letters = "{}[],:\"\\0.-e1nx \u007f";
    text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
    String changed = text.toString();
    if (PlainJson.isValue(bytes(changed))) {
      assertThat(isOneValue(changed)).as(changed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "01",
        "-01",
        "0x1",
        "NaN",
        "tru",
        "truex",
        "nul",
        "1 ",
        " 1",
        "[1,]",
        "[,1]",
        "[1 ,2]",
        "[1",
        "]",
        "[1}",
        "{]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1\"b\":2}",
        "{\"a\"1}",
        "[1][2]",
        "{}{}",
        "1,2",
        "\"",
        "\"\\\"",
        "\"\\",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\u00e9\"",
        "\"\u007f\"",
        "\"\n\"",
        "'a'",
        "[\"a\":1]",
        "//"
      })
  void what_is_no_value_or_is_spelled_in_another_way_does_not_pass(String text) {
    assertThat(PlainJson.isValue(bytes(text))).isFalse();
  }

  @Test
  void what_a_parser_may_find_too_deep_or_too_long_is_left_to_it() {
    assertThat(PlainJson.isValue(bytes("[".repeat(64) + "]".repeat(64)))).isTrue();
    assertThat(PlainJson.isValue(bytes("[".repeat(65) + "]".repeat(65)))).isFalse();
    assertThat(PlainJson.isValue(bytes("1".repeat(200)))).isTrue();
    assertThat(PlainJson.isValue(bytes("1".repeat(201)))).isFalse();
    assertThat(PlainJson.isValue(bytes("{\"" + "a".repeat(198) + "\":1}"))).isTrue();
    assertThat(PlainJson.isValue(bytes("{\"" + "a".repeat(199) + "\":1}"))).isFalse();
    assertThat(PlainJson.isValue(bytes("\"" + "a".repeat(5000) + "\""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"200000\",\"data\":[0.0,{\"data\":1}]}",
        "{\"data\":[0.0,{\"data\":1}],\"code\":200000}",
        "{\"msg\":\"\",\"code\":\"200000\",\"more\":{\"code\":1},\"data\":[0.0,{\"data\":1}]}"
      })
  void the_data_of_a_success_is_given_as_it_stands(String envelope) {
    assertThat(PlainJson.data(bytes(envelope), "200000")).contains("[0.0,{\"data\":1}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"code\"",
        "{\"data\":1}",
        "{\"code\":\"200000\"}",
        "{\"code\":\"400100\",\"data\":1}",
        "{\"code\":\"400100\",\"code\":\"200000\",\"data\":1}",
        "{\"code\":\"200000\",\"data\":1,\"code\":\"400100\"}",
        "{\"code\":\"2000000\",\"data\":1}",
        "{\"code\":\"200000\",\"data\":1,\"data\":2}",
        "{\"code\":\"200000\",\"data\":1",
        "{\"code\":\"200000\",\"data\":1}1",
        "{\"code\":\"200000\",\"data\":1,}",
        "{\"code\":\"200000\",\"data\":}",
        "{\"code\":\"200000\" ,\"data\":1}",
        "{\"c\\u006fde\":\"200000\",\"data\":1}",
        "{\"code\":\"200000\",\"data\":\"\\u0031\"}"
      })
  void an_envelope_of_another_kind_is_left_to_a_parser(String envelope) {
    assertThat(PlainJson.data(bytes(envelope), "200000")).isEqualTo(Optional.empty());
  }

  private static void value(Random random, StringBuilder text, int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 7);
    switch (kind) {
      case 0 -> text.append(random.nextBoolean() ? "true" : "null");
      case 1 -> text.append(random.nextInt(-1000, 1000));
      case 2 -> text.append(random.nextInt(1000)).append(random.nextBoolean() ? ".50" : "e-8");
      case 3 -> text.append(random.nextBoolean() ? "\"x \\\" y\"" : "\"\"");
      default -> {
        boolean object = kind == 4;
        text.append(object ? '{' : '[');
        for (int i = random.nextInt(3); i >= 0; i--) {
          text.append(object ? "\"m" + i + "\":" : "");
          value(random, text, depth - 1);
          text.append(i == 0 ? "" : ",");
        }
        text.append(object ? '}' : ']');
      }
    }
  }

  private static boolean isOneValue(String text) {
    try (JsonParser parser = JsonReading.parser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      parser.finishToken();
      return parser.nextToken() == null;
    } catch (JacksonException ignored) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
