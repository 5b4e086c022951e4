package kcassets.mcp.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.mcp.Session;
import kcassets.mcp.definition.ToolAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnswerBudgetTest {
  private static final int ROOM = 6000;

  private final Answers answers = new Answers();
  private final AnswerBudget budget = new AnswerBudget(ROOM, answers);

  @Test
  void what_fits_is_left_as_it_is() {
    AnswerBudget.Fitted fitted = budget.fit(ToolAnswer.of("[ 1.0 , {\"a\":0.0}]"));

    assertThat(fitted.json()).isEqualTo("{\"data\":[ 1.0 , {\"a\":0.0}]}");
    assertThat(fitted.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"array", "page", "map"})
  void the_parts_together_are_the_whole_and_each_fits(String shape) {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<String> rows = new ArrayList<>();
      int count = random.nextInt(2, 400);
      for (int i = 0; i < count; i++) {
        String value =
            "{\"id\":" + i + ",\"x\":\"" + "y,]}\\\"".repeat(random.nextInt(40)) + "\",\"n\":0.10}";
        rows.add(shape.equals("map") ? "\"k" + i + "\":" + value : value);
      }
      String inside = String.join(",", rows);
      String whole =
          switch (shape) {
            case "array" -> "[" + inside + "]";
            case "page" -> "{\"totalNum\":" + count + ",\"items\":[" + inside + "],\"tags\":[1]}";
            default -> "{" + inside + "}";
          };

      AnswerBudget.Fitted fitted = budget.fit(ToolAnswer.of(whole));

      assertThat(fitted.json().length()).isLessThanOrEqualTo(ROOM);
      List<String> found = new ArrayList<>(rows(part(fitted.json()), shape));
      JsonNode told = Session.JSON.readTree(fitted.json());
      if (told.has("shortened")) {
        JsonNode shortened = told.path("shortened");
        assertThat(shortened.path("rowsInAll").intValue()).isEqualTo(count);
        assertThat(shortened.path("rowsHere").intValue()).isEqualTo(found.size());
        String name = shortened.path("answer").stringValue();
        for (int part = 2; part <= shortened.path("parts").intValue(); part++) {
          String text = answers.part(name, part).orElseThrow();
          assertThat(text.length() + 20).isLessThanOrEqualTo(ROOM);
          assertThat(answers.at(Answers.uri(name, part))).contains(text);
          found.addAll(rows(text, shape.equals("page") ? "array" : shape));
        }
        assertThat(answers.part(name, shortened.path("parts").intValue() + 1)).isEmpty();
      }
      assertThat(found).isEqualTo(rows);
    }
  }

  @Test
  void sums_over_all_rows_are_exact() {
    List<String> rows =
        IntStream.range(0, 500)
            .mapToObj(i ->
                "{\"currency\":\""
                    + (i % 2 == 0 ? "BTC" : "USDT")
                    + "\",\"amount\":\"0.000000000000000001\",\"fee\":0.1,\"balance\":\"7\","
                    + "\"direction\":\"in\"}")
            .toList();

    JsonNode told =
        Session.JSON.readTree(budget.fit(ToolAnswer.of("[" + String.join(",", rows) + "]")).json());

    JsonNode totals = told.path("shortened").path("totalsOfAll");
    assertThat(totals.path(0).toString())
        .isEqualTo(
            "{\"currency\":\"BTC\",\"direction\":\"in\",\"rows\":250,"
                + "\"amount\":\"0.000000000000000250\",\"fee\":\"25.0\"}");
    assertThat(totals).hasSize(2);
  }

  @Test
  void balances_of_nothing_come_after_all_others() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(
          "{\"currency\":\"C" + i + "\",\"balance\":\"" + (i % 10 == 9 ? "5" : "0.00") + "\"}");
    }

    JsonNode told =
        Session.JSON.readTree(
            budget
                .fit(
                    new ToolAnswer(
                        "[" + String.join(",", rows) + "]",
                        Optional.of(Operation.SPOT_ACCOUNTS),
                        List.of()))
                .json());

    assertThat(told.path("data").valueStream().limit(30))
        .allMatch(row -> row.path("balance").stringValue().equals("5"));
  }

  @Test
  void a_row_that_is_too_large_alone_is_a_part_of_its_own() {
    String large = "{\"context\":\"" + "x".repeat(2 * ROOM) + "\"}";

    AnswerBudget.Fitted fitted = budget.fit(ToolAnswer.of("[" + large + ",{\"a\":1}]"));

    JsonNode told = Session.JSON.readTree(fitted.json());
    assertThat(told.path("data")).isEmpty();
    assertThat(answers.part("a1", 2)).contains("[" + large + "]");
    assertThat(answers.part("a1", 3)).contains("[{\"a\":1}]");
  }

  @Test
  void old_answers_make_room_for_new_ones() {
    String part = "x".repeat(5 << 20);
    for (int i = 0; i < 20; i++) {
      answers.keep(List.of(part));
    }

    assertThat(answers.part("a1", 2)).isEmpty();
    assertThat(answers.part("a20", 2)).isPresent();
  }

  @Test
  void no_other_address_is_an_answer() {
    answers.keep(List.of("1"));

    assertThat(answers.at("kucoin-assets://answers/a1/2")).isPresent();
    assertThat(answers.at("kucoin-assets://answers/a1/1")).isEmpty();
    assertThat(answers.at("kucoin-assets://answers/a1/2/")).isEmpty();
    assertThat(answers.at("kucoin-assets://answers/../a1/2")).isEmpty();
    assertThat(answers.at("file:///etc/passwd")).isEmpty();
  }

  /** The text of data. */
  private static String part(String json) {
    String rest = json.substring("{\"data\":".length());
    int end = rest.indexOf(",\"shortened\":{\"rowsHere\"");
    return end < 0 ? rest.substring(0, rest.length() - 1) : rest.substring(0, end);
  }

  private static List<String> rows(String text, String shape) {
    List<String> rows = new ArrayList<>();
    JsonNode node = Session.JSON.readTree(text);
    if (shape.equals("map")) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        rows.add("\"" + each.getKey() + "\":" + row(each.getValue()));
      }
      return rows;
    }
    (shape.equals("page") ? node.path("items") : node).forEach(each -> rows.add(row(each)));
    return Collections.unmodifiableList(rows);
  }

  private static String row(JsonNode node) {
    return Session.JSON.writeValueAsString(node);
  }
}
