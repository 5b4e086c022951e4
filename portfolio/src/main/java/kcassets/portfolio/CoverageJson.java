package kcassets.portfolio;

import java.util.List;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes what became of the sources of an answer, in the one form that every answer has. */
public final class CoverageJson {
  private CoverageJson() {}

  /**
   * The member {@code coverage}.
   *
   * @param several whether rows name the account they were asked with
   * @param words in which advice is said
   * @param json where it is written
   * @param coverage what became of the sources
   */
  public static void write(
      JsonGenerator json, List<Coverage> coverage, boolean several, AdviceWords words) {
    json.writeArrayPropertyStart("coverage");
    coverage.forEach(row -> row(json, row, several, words));
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, Coverage row, boolean several, AdviceWords words) {
    json.writeStartObject();
    if (several) {
      json.writeStringProperty("account", row.account());
    }
    json.writeStringProperty("source", row.source().command());
    JsonWriting.text(json, "owner", row.owner());
    JsonWriting.text(json, "currency", row.currency());
    json.writeStringProperty("state", row.state().label());
    json.writeStringProperty("message", row.sentence(words));
    if (row.failure().isPresent()) {
      json.writeName("error");
      failure(json, row.failure().get(), words);
    } else {
      json.writeNullProperty("error");
    }
    json.writeEndObject();
  }

  /** As a failure is told everywhere, without what the row says already. */
  private static void failure(JsonGenerator json, Failure failure, AdviceWords words) {
    json.writeStartObject();
    json.writeStringProperty("error", failure.kind().label());
    json.writeStringProperty("message", failure.message());
    if (!failure.code().isEmpty()) {
      json.writeStringProperty("code", failure.code());
    }
    json.writeBooleanProperty("retryable", failure.retryable());
    if (failure.retryAfter().isPositive()) {
      json.writeNumberProperty("retryAfterMillis", failure.retryAfter().toMillis());
    }
    json.writeStringProperty("hint", words.hint(failure));
    json.writeEndObject();
  }
}
