package kcassets.program.output;

import static kcassets.program.output.OutputFormat.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import kcassets.catalog.Quoted;
import org.junit.jupiter.api.Test;

class TableOutputTest {
  private static final OutputOptions COLOURED =
      new OutputOptions(TABLE, true, true, 80, Optional.empty());

  @Test
  void columns_are_aligned_and_numbers_stand_right() {
    assertThat(
            Written.value(
                TABLE,
                "[{\"currency\":\"BTC\",\"balance\":\"0.5\",\"n\":1},"
                    + "{\"currency\":\"USDT\",\"balance\":\"-10.25\",\"x\":{\"y\":null}}]"))
        .isEqualTo(
            """
            currency  balance  n  x.y
            BTC           0.5  1
            USDT       -10.25
            """);
  }

  @Test
  void wide_letters_take_two_columns_and_accents_none() {
    assertThat(Written.value(TABLE, "[{\"a\":\"中文\",\"b\":\"x\"},{\"a\":\"e\u0301\",\"b\":\"y\"}]"))
        .isEqualTo("a     b\n中文  x\ne\u0301     y\n");
  }

  @Test
  void an_object_is_its_fields_and_a_table_for_each_array_of_objects() {
    assertThat(
            Written.value(
                TABLE,
                "{\"totalNum\":2,\"a\":{\"b\":0.0},\"none\":[],\"tags\":[\"x\",\"y\"],"
                    + "\"items\":[{\"c\":1},{\"c\":22}]}"))
        .isEqualTo(
            """
            totalNum  2
            a.b       0.0
            none      no rows
            tags      x; y

            items:
             c
             1
            22
            """);
  }

  @Test
  void scalars_are_themselves_and_an_empty_list_says_so() {
    assertThat(Written.value(TABLE, "\"a\\nb\"")).isEqualTo("a\\nb\n");
    assertThat(Written.value(TABLE, "1.10")).isEqualTo("1.10\n");
    assertThat(Written.value(TABLE, "null")).isEqualTo("null\n");
    assertThat(Written.value(TABLE, "[]")).isEqualTo("no rows\n");
    assertThat(Written.rows(TABLE)).isEqualTo("no rows\n");
  }

  @Test
  void a_table_too_wide_for_the_terminal_is_written_a_field_a_line() {
    String json = "[{\"id\":\"abcdefghij\",\"remark\":\"" + "long ".repeat(5) + "\"}]";

    assertThat(Written.value(Written.terminal(TABLE, 30), json))
        .isEqualTo("row 1\nid      abcdefghij\nremark  long long long long long\n");
    assertThat(Written.value(Written.terminal(TABLE, 80), json)).startsWith("id          remark\n");
    assertThat(Written.value(TABLE, json)).startsWith("id          remark\n");
  }

  @Test
  void colour_is_only_for_a_terminal() {
    String json = "[{\"a\":1}]";

    assertThat(Written.value(COLOURED, json)).isEqualTo("\u001b[1ma\u001b[0m\n1\n");
    assertThat(Written.value(new OutputOptions(TABLE, false, true, 80, Optional.empty()), json))
        .isEqualTo("a\n1\n");
    assertThat(Written.value(Written.terminal(TABLE, 80), json)).isEqualTo("a\n1\n");
  }

  @Test
  void no_text_of_others_reaches_a_terminal_as_more_than_letters() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      String name = escapes(random, 0xd800);
      String text = escapes(random, 0x10000);
      String json = "{\"k%s\":\"%s\",\"l\":[{\"m%s\":\"%s\"}]}".formatted(name, text, name, text);

      String table = Written.value(Written.terminal(TABLE, 80), json);

      table
          .replace("\n", "")
          .codePoints()
          .forEach(point -> assertThat(Quoted.isUnprintable(point)).as("%x", point).isFalse());
    }
  }

  private static String escapes(Random random, int bound) {
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 20; length++) {
      text.append("\\u%04x".formatted(random.nextInt(random.nextBoolean() ? bound : 0x2100)));
    }
    return text.toString();
  }

  @Test
  void rows_and_values_print_the_same_table() {
    assertThat(Written.rows(TABLE, "{\"a\":\"1\"}", "{\"a\":\"x\"}"))
        .isEqualTo(Written.value(TABLE, "[{\"a\":\"1\"},{\"a\":\"x\"}]"))
        .isEqualTo("a\n1\nx\n");
  }
}
