package kcassets.accounts.audit;

import java.io.StringWriter;
import java.util.List;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** An audit as JSON: the whole of it, or its findings alone. */
public final class AuditJson {
  private AuditJson() {}

  /**
   * {@return an object of {@code asOf}, {@code findings}, {@code keys}, {@code coverage}, and
   * totals}
   *
   * @param words in which advice is said
   * @param audit what was found
   */
  public static String of(Audit audit, AdviceWords words) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("asOf", audit.asOf().toString());
      json.writeBooleanProperty(
          "clean", audit.findings().stream().noneMatch(each -> each.severity().needsAPerson()));
      json.writeBooleanProperty("complete", audit.isComplete());
      json.writeName("findings");
      write(json, audit.findings());
      json.writeArrayPropertyStart("keys");
      audit.keys().forEach(key -> write(json, key));
      json.writeEndArray();
      json.writeArrayPropertyStart("coverage");
      audit.coverage().forEach(each -> write(json, each, words));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * {@return an array of the findings}
   *
   * @param audit what was found
   */
  public static String findings(Audit audit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      write(json, audit.findings());
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, List<Finding> findings) {
    json.writeStartArray();
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("code", finding.concern().code().label());
      json.writeStringProperty("severity", finding.severity().label());
      json.writeStringProperty("account", finding.account());
      json.writeStringProperty("apiKey", finding.apiKey());
      JsonWriting.text(json, "subAccount", finding.subAccount());
      json.writeStringProperty("message", finding.concern().message());
      json.writeStringProperty("hint", finding.concern().hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, AuditedKey key) {
    json.writeStartObject();
    json.writeStringProperty("account", key.account());
    json.writeStringProperty("apiKey", key.apiKey());
    JsonWriting.text(json, "subAccount", key.subAccount());
    JsonWriting.text(json, "keyVersion", key.facts().version().map(version -> version.header()));
    json.writeArrayPropertyStart("rights");
    key.facts().rights().forEach(json::writeString);
    json.writeEndArray();
    json.writeBooleanProperty("hasIpList", key.facts().hasAddressList());
    JsonWriting.text(json, "expiresAt", key.facts().expiry().map(Object::toString));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Coverage coverage, AdviceWords words) {
    json.writeStartObject();
    json.writeStringProperty("account", coverage.account());
    json.writeStringProperty("source", coverage.source());
    JsonWriting.text(json, "subAccount", coverage.subAccount());
    json.writeStringProperty("state", coverage.state().label());
    JsonWriting.text(json, "error", coverage.failure().map(failure -> failure.kind().label()));
    JsonWriting.text(
        json, "code", coverage.failure().map(Failure::code).filter(code -> !code.isEmpty()));
    JsonWriting.text(json, "message", coverage.failure().map(Failure::message));
    JsonWriting.text(json, "hint", coverage.failure().map(words::hint));
    json.writeEndObject();
  }
}
