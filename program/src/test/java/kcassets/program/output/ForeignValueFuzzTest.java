package kcassets.program.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.program.jq.JqFilter;
import kcassets.program.jq.JqLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values and filters, at random; the inputs of an ordinary run lie in the resources. */
class ForeignValueFuzzTest {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final JqLimits SMALL = new JqLimits(5_000, 50_000, Duration.ofMillis(500));
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** Whatever the venue sends has been opened, so it is JSON. */
  @FuzzTest
  void a_value_in_a_terminal_has_no_character_that_it_acts_on(byte[] input) {
    String json = new String(input, UTF_8);
    if (!isJson(json)) {
      return;
    }
    for (OutputFormat format : OutputFormat.values()) {
      for (int width : new int[] {1, 80}) {
        String shown = Written.value(Written.terminal(format, width), json);
        assertThat(shown.codePoints().filter(each -> each != '\n').anyMatch(Quoted::isUnprintable))
            .as("%s: %s", format, shown)
            .isFalse();
      }
    }
    JsonNode value = STRICT.readTree(json);
    assertThat(STRICT.readTree(Written.value(OutputFormat.JSON, json))).isEqualTo(value);
  }

  @FuzzTest
  void no_cell_of_csv_is_a_formula_and_every_record_is_as_long_as_the_header(byte[] input) {
    String json = new String(input, UTF_8);
    if (!isJson(json)) {
      return;
    }
    String csv = Written.value(OutputFormat.CSV, json);
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
      int columns = -1;
      for (CsvRecord written : records) {
        columns = columns < 0 ? written.getFieldCount() : columns;
        assertThat(written.getFieldCount()).isEqualTo(columns);
        for (String field : written.getFields()) {
          boolean runs = !field.isEmpty() && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0;
          assertThat(!runs || field.matches("-[0-9.eE+-]+")).as("%s", field).isTrue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An expression, an empty line, and a value. */
  @FuzzTest
  void a_filter_ends_with_json_or_with_a_problem_of_its_own(byte[] input) {
    String[] parts = new String(input, UTF_8).split("\n\n", 2);
    String json = parts.length == 2 && isJson(parts[1]) ? parts[1] : "[{\"a\":\"1.50\",\"b\":0.0}]";
    try {
      for (String result : JqFilter.compile(parts[0], SMALL).apply(json)) {
        assertThat(result).doesNotContain("\n");
        assertThat(isJson(result)).as("%s", result).isTrue();
      }
    } catch (AssetsException refused) {
      assertThat(refused.failure()).isInstanceOf(Failure.InvalidArguments.class);
      assertThat(refused.failure().problems())
          .allMatch(problem -> problem.parameter().equals("jq"));
    }
  }

  private static boolean isJson(String text) {
    try {
      return !STRICT.readTree(text).isMissingNode();
    } catch (JacksonException _) {
      return false;
    }
  }
}
