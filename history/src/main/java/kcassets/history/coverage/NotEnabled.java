package kcassets.history.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.history.ledger.Source;
import kcassets.history.store.Gzip;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds out of a kept portfolio which businesses the account has not opened. Its coverage says so;
 * the list of their movements is then refused, which is no gap.
 */
final class NotEnabled {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String STATE = "not_enabled";

  /** Who has not opened margin is shown no margin account and no ledger of it. */
  private static final Map<String, Source> BY_QUESTION =
      Map.of(Operation.CROSS_MARGIN_ACCOUNT.command(), Source.MARGIN_HF_LEDGERS);

  private NotEnabled() {}

  /**
   * The lists that cannot be asked for.
   *
   * @param packed the whole answer, compressed
   */
  static Set<Source> in(byte[] packed) {
    return in(Gzip.unpack(packed));
  }

  static Set<Source> in(String answer) {
    Map<String, Source> found = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), answer)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Set.of();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean coverage = parser.currentName().equals("coverage");
        if (parser.nextToken() == JsonToken.START_ARRAY && coverage) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            row(parser, found);
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException _) {
      return Set.of(); // it was written by us; if it cannot be read, nothing is known
    }
    return Set.copyOf(found.values());
  }

  private static void row(JsonParser parser, Map<String, Source> found) {
    Map<String, String> texts = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    String question = texts.getOrDefault("source", "");
    if (STATE.equals(texts.get("state")) && BY_QUESTION.containsKey(question)) {
      found.put(question, BY_QUESTION.get(question));
    }
  }
}
