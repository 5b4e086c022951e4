package kcassets.program.output;

import static kcassets.program.output.OutputFormat.CSV;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {
  private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  @Test
  void the_header_has_every_column_in_order_of_first_appearance() {
    assertThat(
            Written.rows(
                CSV,
                "{\"b\":1,\"n\":{\"x\":\"y\"}}",
                "{\"a\":true,\"b\":null}",
                "{\"n\":{\"z\":[1,\"2\"]},\"l\":[{\"q\":0.0}]}"))
        .isEqualTo("b,n.x,a,n.z,l\n1,y,,,\n,,true,,\n,,,1; 2,\"[{\"\"q\"\":0.0}]\"\n");
  }

  @Test
  void a_page_gives_its_rows_and_another_object_is_a_row() {
    assertThat(Written.value(CSV, "{\"totalNum\":1,\"items\":[{\"a\":1}]}")).isEqualTo("a\n1\n");
    assertThat(Written.value(CSV, "{\"a\":{\"b\":0.10}}")).isEqualTo("a.b\n0.10\n");
    assertThat(Written.value(CSV, "[1,\"x\"]")).isEqualTo("value\n1\nx\n");
    assertThat(Written.value(CSV, "[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "+49 123",
        "-x",
        "-",
        "-1+1",
        "@SUM(A1)",
        "-0x10",
        "-1,5",
        "-.5",
        "-5.",
        "--5",
        "=",
        "-1e",
        "\\t=1",
        "\\r=1",
        "\\n=1",
        "\uff1d1+1"
      })
  void a_text_that_a_spreadsheet_would_run_is_defused(String text) {
    String csv = Written.value(CSV, "[{\"a\":\"" + text + "\"}]");

    assertThat(csv.substring(2).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "-1", "-1e-8", "-1E+5", "0.5", "-123456789012345678901234567890"})
  void a_genuine_number_stays_one(String number) {
    assertThat(Written.value(CSV, "[{\"a\":\"" + number + "\",\"b\":" + number + "}]"))
        .isEqualTo("a,b\n" + number + "," + number + "\n");
  }

  @Test
  void no_cell_begins_like_a_formula_unless_it_is_a_number() {
    Random random = new Random(7);
    String letters = STARTS + "01.eE,;'\" ab";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String defused = CsvLine.defused(Cell.ofString(text.toString()));

      boolean runs = !defused.isEmpty() && STARTS.indexOf(defused.charAt(0)) >= 0;
      if (runs) {
        assertThat(defused).matches("-[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
      }
      assertThat(defused).endsWith(text);
    }
  }

  @Test
  void names_of_columns_are_defused_too() {
    assertThat(Written.value(CSV, "[{\"=1+1\":1}]")).startsWith("'=1+1\n");
  }

  @Test
  void breaks_quotes_and_separators_stay_in_their_cell() {
    assertThat(Written.value(CSV, "[{\"a\":\"x\\ny\",\"b\":\"1,2\",\"c\":\"say \\\"hi\\\"\"}]"))
        .isEqualTo("a,b,c\n\"x\ny\",\"1,2\",\"say \"\"hi\"\"\"\n");
  }

  @Test
  void a_terminal_gets_no_control_characters() {
    assertThat(Written.value(Written.terminal(CSV, 80), "[{\"a\":\"\\u001b[2Jx\\u202ey\"}]"))
        .isEqualTo("a\n\\u001b[2Jx\\u202ey\n");
  }

  @Test
  void nothing_is_printed_when_the_source_fails() {
    assertThat(
            Written.by(
                OutputOptions.plain(CSV),
                writer -> {
                  try (RowSink sink = writer.rows()) {
                    sink.row("{\"a\":1}");
                  }
                }))
        .isEmpty();
  }
}
