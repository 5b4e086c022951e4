package kcassets.acceptance;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the program printed; fails on anything that is not exactly JSON. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** The one value of a text. */
  static JsonNode value(String text) {
    return MAPPER.readTree(text);
  }

  /** A map as one line. */
  static String text(Map<String, ?> members) {
    return MAPPER.writeValueAsString(members);
  }

  /** The value of each line. */
  static List<JsonNode> lines(String text) {
    return text.lines().map(Json::value).toList();
  }
}
