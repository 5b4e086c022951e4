package kcassets.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class JsonTest {
  private static final Json ROW =
      Json.read(
          """
          {"amount":"1.50","fee":1e-8,"createdAt":1700000000123,"text":"a","empty":"","isInner":true,
           "spelled":"false","nothing":null,"list":[1,2],"object":{"inner":[{"x":0.0}]}}\
          """);

  @Test
  void amounts_are_read_exactly_from_strings_and_from_numbers() {
    assertThat(ROW.decimal("amount")).isEqualTo(new BigDecimal("1.50"));
    assertThat(ROW.decimal("fee")).isEqualTo(new BigDecimal("1E-8"));
    assertThat(ROW.optionalDecimal("nothing")).isEmpty();
    assertThat(ROW.optionalDecimal("absent")).isEmpty();
  }

  @Test
  void scalars_are_read_as_what_they_say() {
    assertThat(ROW.text("text")).isEqualTo("a");
    assertThat(ROW.text("fee")).isEqualTo("1e-8");
    assertThat(ROW.optionalText("empty")).contains("");
    assertThat(ROW.flag("isInner")).isTrue();
    assertThat(ROW.flag("spelled")).isFalse();
    assertThat(ROW.whole("createdAt")).isEqualTo(1_700_000_000_123L);
    assertThat(ROW.millis("createdAt")).isEqualTo(Instant.parse("2023-11-14T22:13:20.123Z"));
    assertThat(ROW.optionalMillis("nothing")).isEmpty();
    assertThat(ROW.optionalFlag("absent")).isEmpty();
  }

  @Test
  void what_is_missing_or_of_another_type_is_named() {
    says("lacks absent", row -> row.text("absent"));
    says("lacks nothing", row -> row.decimal("nothing"));
    says("lacks absent", row -> row.whole("absent"));
    says("lacks absent", row -> row.flag("absent"));
    says("lacks absent", row -> row.list("absent"));
    says("has no number in text", row -> row.decimal("text"));
    says("has no number in isInner", row -> row.optionalDecimal("isInner"));
    says("has no number in list", row -> row.optionalDecimal("list"));
    says("has no whole number in amount", row -> row.millis("amount"));
    says("has no text in object", row -> row.text("object"));
    says("has no text in list", row -> row.optionalText("list"));
    says("has neither true nor false in text", row -> row.flag("text"));
    says("has something else in the place of a list", row -> row.list("text"));
    says("has no object where one belongs", row -> row.get("text").map());
  }

  private static void says(String message, Consumer<Json> reading) {
    assertThatThrownBy(() -> reading.accept(ROW))
        .isInstanceOf(UnreadableJson.class)
        .hasMessage(message);
  }

  @Test
  void an_amount_may_have_sixty_digits_on_each_side_and_no_more() {
    String digits = "9".repeat(60);
    assertThat(Json.read("{\"a\":\"" + digits + "." + digits + "\"}").decimal("a").precision())
        .isEqualTo(120);
    assertThatThrownBy(() -> Json.read("{\"a\":\"9" + digits + "\"}").decimal("a"))
        .hasMessage("has no number in a");
    assertThatThrownBy(() -> Json.read("{\"a\":1e100}").decimal("a"))
        .hasMessage("has no number in a");
  }

  @Test
  void null_is_an_empty_list_and_has_no_members() {
    assertThat(ROW.list("nothing")).isEmpty();
    assertThat(ROW.list("list")).extracting(Json::text).hasSize(2);
    assertThat(ROW.get("nothing").get("deeper").isNothing()).isTrue();
    assertThat(ROW.get("object").get("inner").list().getFirst().decimal("x"))
        .isEqualTo(new BigDecimal("0.0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":[1,-0.0,1e-8,true,false,null,\"a \\\"b\\\"\"],\"a\":{\"x\":{}}}",
        "\"\\\\\"",
        "0.0",
        "null",
        "[]"
      })
  void a_value_is_written_as_it_came(String json) {
    assertThat(Json.read(json).compact()).isEqualTo(json);
    assertThat(Json.read(json)).isEqualTo(Json.read(json));
  }

  @Test
  void objects_and_arrays_print_as_json() {
    assertThat(ROW.get("object")).hasToString("{\"inner\":[{\"x\":0.0}]}");
    assertThat(ROW.get("list")).hasToString("[1,2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "{\"a\":", "nul", "<html>"})
  void what_is_no_json_or_cut_off_is_refused(String text) {
    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(UnreadableJson.class);
  }

  @Test
  void flat_members_are_texts_without_what_is_null_or_nested() {
    RowMembers row = RowMembers.of(ROW.compact()).orElseThrow();

    assertThat(row.all().keySet())
        .containsExactly("amount", "fee", "createdAt", "text", "empty", "isInner", "spelled");
    assertThat(row.text("fee")).contains("1e-8");
    assertThat(row.text("nothing")).isEmpty();
    assertThat(RowMembers.of("[]")).isEmpty();
    assertThat(RowMembers.of("{'a':1}")).isEmpty();
    assertThat(RowMembers.lenient("{'a':1,b:2}").orElseThrow().all())
        .containsEntry("a", "1")
        .containsEntry("b", "2");
  }

  @Test
  void a_copy_changes_nothing_but_what_is_masked() {
    String json = "{\"a\":[1.0,{\"key\":[\"abc\",12,true]}],\"b\":1e-8,\"a\":\"abc\"}";
    Masking masking =
        new Masking() {
          @Override
          public boolean masks(String name) {
            return name.equals("key");
          }

          @Override
          public String clean(String text) {
            return text;
          }

          @Override
          public String masked(String text) {
            return text.charAt(0) + "...";
          }
        };

    try (JsonParser parser = JsonReading.parser(json)) {
      parser.nextToken();
      assertThat(ExactCopy.text(parser, masking))
          .isEqualTo("{\"a\":[1.0,{\"key\":[\"a...\",\"1...\",true]}],\"b\":1e-8,\"a\":\"abc\"}");
    }
    try (JsonParser parser = JsonReading.parser(json)) {
      parser.nextToken();
      assertThat(JsonWriting.text(out -> ExactCopy.copy(parser, out))).isEqualTo(json);
    }
  }

  @Test
  void values_are_cut_out_as_they_stand() {
    String json = "{ \"a\" : [ 1, {\"b\": \"c d\"} ] , \"e\":\"f\"}";
    try (JsonParser parser = JsonReading.parser(json)) {
      parser.nextToken();
      parser.nextToken();
      parser.nextToken();
      assertThat(JsonReading.slice(json, parser)).isEqualTo("[ 1, {\"b\": \"c d\"} ]");
      parser.nextToken();
      parser.nextToken();
      assertThat(JsonReading.slice(json, parser)).isEqualTo("\"f\"");
    }
  }

  @Test
  void what_is_written_is_plain() {
    assertThat(JsonWriting.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(JsonWriting.plain(new BigDecimal("-0.0500"))).isEqualTo("-0.05");
    assertThat(JsonWriting.plain(new BigDecimal("0E-8"))).isEqualTo("0");
    assertThat(JsonWriting.time(Instant.parse("2026-01-31T12:00:00.0019Z")))
        .isEqualTo("2026-01-31T12:00:00.001Z");
    assertThat(JsonWriting.quoted("a\"b\n")).isEqualTo("\"a\\\"b\\n\"");
    assertThat(
            JsonWriting.text(json -> {
              json.writeStartObject();
              JsonWriting.text(json, "a", Optional.empty());
              JsonWriting.amount(json, "b", Optional.of(BigDecimal.TEN));
              json.writeEndObject();
            }))
        .isEqualTo("{\"a\":null,\"b\":\"10\"}");
    assertThat(List.of(new Json.Flag(true), new Json.Nothing()))
        .extracting(Json::compact)
        .containsExactly("true", "null");
  }
}
