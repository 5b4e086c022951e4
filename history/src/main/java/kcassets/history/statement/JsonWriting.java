package kcassets.history.statement;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How the answers of this package are written: absent facts as null, amounts in plain digits. */
final class JsonWriting {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriting() {}

  static String text(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(json);
    }
    return text.toString();
  }

  static void amount(JsonGenerator json, String name, Optional<BigDecimal> amount) {
    text(json, name, amount.map(JsonWriting::plain));
  }

  static void text(JsonGenerator json, String name, Optional<String> text) {
    json.writeName(name);
    text.ifPresentOrElse(json::writeString, json::writeNull);
  }

  /** Sums come with as many zeros as the widest number that went in; they say nothing. */
  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
