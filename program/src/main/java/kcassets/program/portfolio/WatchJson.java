package kcassets.program.portfolio;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import kcassets.faces.CommandLineAdvice;
import kcassets.history.kept.AddressChanges;
import kcassets.history.kept.KeptAddress;
import kcassets.json.JsonWriting;
import kcassets.portfolio.CoverageJson;
import tools.jackson.core.JsonGenerator;

/** Writes what a watch has seen as JSON. */
public final class WatchJson {

  private final StringWriter text = new StringWriter(1024);
  private final JsonGenerator json = JsonWriting.generator(text);

  private WatchJson() {}

  /** The whole report. */
  public static String text(WatchReport report) {
    WatchJson writer = new WatchJson();
    writer.write(report);
    return writer.finished();
  }

  /** Each change as an object of its own. */
  public static List<String> rows(WatchReport report) {
    return report.changes().changes().stream()
        .map(change -> {
          WatchJson writer = new WatchJson();
          writer.change(change);
          return writer.finished();
        })
        .toList();
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(WatchReport report) {
    json.writeStartObject();
    json.writeStringProperty("account", report.answer().account());
    json.writeStringProperty("asOf", JsonWriting.time(report.answer().readAt()));
    if (report.since().isPresent()) {
      json.writeStringProperty("since", JsonWriting.time(report.since().get()));
    } else {
      json.writeNullProperty("since");
    }
    json.writeNumberProperty("watched", report.watched());
    json.writeBooleanProperty("clean", !report.isAlarm());
    json.writeBooleanProperty("accepted", report.accepted());
    json.writeBooleanProperty("complete", report.answer().complete());
    json.writeArrayPropertyStart("changes");
    report.changes().changes().forEach(this::change);
    json.writeEndArray();
    CoverageJson.write(json, report.answer().coverage(), false, CommandLineAdvice.WORDS);
    json.writeEndObject();
  }

  private void change(AddressChanges.Change change) {
    json.writeStartObject();
    json.writeStringProperty("change", change.kind().label());
    json.writeStringProperty("currency", change.currency());
    json.writeStringProperty("chain", change.chain());
    address("before", change.before());
    address("now", change.now());
    json.writeStringProperty("hint", WatchReport.advice(change));
    json.writeEndObject();
  }

  private void address(String name, Optional<KeptAddress> address) {
    if (address.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("address", address.get().address());
    json.writeStringProperty("memo", address.get().memo());
    json.writeStringProperty("to", address.get().credited());
    json.writeStringProperty("contractAddress", address.get().contract());
    json.writeEndObject();
  }
}
