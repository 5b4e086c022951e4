package kcassets.portfolio;

import java.util.List;
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
   */
  public static void write(JsonGenerator json, List<Coverage> coverage, boolean several) {
    json.writeArrayPropertyStart("coverage");
    coverage.forEach(row -> row(json, row, several));
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, Coverage row, boolean several) {
    json.writeStartObject();
    if (several) {
      json.writeStringProperty("account", row.account());
    }
    json.writeStringProperty("source", row.source().command());
    JsonWriting.text(json, "owner", row.owner());
    JsonWriting.text(json, "currency", row.currency());
    json.writeStringProperty("state", row.state().label());
    json.writeStringProperty("message", row.message());
    if (row.failure().isPresent()) {
      json.writeName("error");
      failure(json, row.failure().get());
    } else {
      json.writeNullProperty("error");
    }
    json.writeEndObject();
  }

  /** As a failure is told everywhere, without what the row says already. */
  private static void failure(JsonGenerator json, Failure failure) {
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
    json.writeStringProperty("hint", failure.hint());
    json.writeEndObject();
  }
}
