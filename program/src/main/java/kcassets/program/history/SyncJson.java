package kcassets.program.history;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kcassets.catalog.failure.Failure;
import kcassets.history.ledger.Interval;
import kcassets.history.sync.HistorySync;
import kcassets.history.sync.SourceResult;
import kcassets.history.sync.Unanswered;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes what a copy of the history did as JSON. */
final class SyncJson {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final StringWriter text = new StringWriter(2048);
  private final JsonGenerator json = JsonWriting.generator(text);

  private SyncJson() {}

  /**
   * The array of a single run.
   *
   * @param named whether rows say whose they are
   */
  static String results(HistorySync.Outcome outcome, boolean named) {
    SyncJson writer = new SyncJson();
    writer.write(outcome, named);
    return writer.finished();
  }

  /** One round of many, on one line. */
  static String round(Instant began, Instant ended, HistorySync.Outcome outcome) {
    SyncJson writer = new SyncJson();
    writer.json.writeStartObject();
    writer.json.writeStringProperty("startedAt", time(began.toEpochMilli()));
    writer.json.writeStringProperty("finishedAt", time(ended.toEpochMilli()));
    writer.json.writeBooleanProperty("complete", outcome.isComplete() && !outcome.stopped());
    writer.json.writeName("results");
    writer.write(outcome, true);
    writer.json.writeName("failures");
    writer.json.writeStartArray();
    outcome
        .failures()
        .forEach((account, failure) -> {
          writer.json.writeStartObject();
          writer.json.writeStringProperty("account", account);
          writer.failure(failure);
          writer.json.writeEndObject();
        });
    writer.json.writeEndArray();
    writer.json.writeEndObject();
    return writer.finished();
  }

  /** A round of which nothing came. */
  static String failed(Instant began, Instant ended, Failure failure) {
    SyncJson writer = new SyncJson();
    writer.json.writeStartObject();
    writer.json.writeStringProperty("startedAt", time(began.toEpochMilli()));
    writer.json.writeStringProperty("finishedAt", time(ended.toEpochMilli()));
    writer.json.writeBooleanProperty("complete", false);
    writer.failure(failure);
    writer.json.writeEndObject();
    return writer.finished();
  }

  private void failure(Failure failure) {
    json.writeStringProperty("error", failure.kind().label());
    json.writeStringProperty("message", failure.message());
  }

  private void write(HistorySync.Outcome outcome, boolean named) {
    json.writeStartArray();
    outcome.results().forEach(result -> write(result, named));
    json.writeEndArray();
  }

  private void write(SourceResult result, boolean named) {
    json.writeStartObject();
    if (named) {
      json.writeStringProperty("account", result.account());
      json.writeStringProperty("uid", result.uid());
    }
    json.writeStringProperty("source", result.source());
    json.writeNumberProperty("calls", result.calls());
    json.writeNumberProperty("rowsNew", result.rowsNew());
    json.writeNumberProperty("rowsSeen", result.rowsSeen());
    edge("from", result.covered().map(Interval::from));
    edge("to", result.covered().map(Interval::to));
    json.writeName("gaps");
    json.writeStartArray();
    for (Unanswered gap : result.gaps()) {
      json.writeStartObject();
      edge("from", Optional.of(gap.span().from()));
      edge("to", Optional.of(gap.span().to()));
      json.writeStringProperty("reason", gap.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void edge(String name, Optional<Long> millis) {
    if (millis.isPresent()) {
      json.writeStringProperty(name, time(millis.get()));
    } else {
      json.writeNullProperty(name);
    }
  }

  private static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }

  private String finished() {
    json.close();
    return text.toString();
  }
}
