package kcassets.acceptance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The line of JSON that a failure ends with.
 *
 * @param parameters of the problems, in their order
 */
record Told(
    String error,
    String message,
    String code,
    boolean retryable,
    String hint,
    List<String> parameters) {
  /**
   * Of a text whose last line it must be.
   *
   * @throws RuntimeException when the last line is no JSON or lacks what every failure has
   */
  static Told in(String err) {
    String last = err.lines().reduce("", (_, line) -> line);
    JsonNode json = Json.value(last);
    return new Told(
        json.required("error").stringValue(),
        json.required("message").stringValue(),
        json.path("code").asString(""),
        json.required("retryable").booleanValue(),
        json.required("hint").stringValue(),
        json.path("problems")
            .valueStream()
            .map(problem -> problem.required("parameter").stringValue())
            .toList());
  }
}
