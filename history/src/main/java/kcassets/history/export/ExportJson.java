package kcassets.history.export;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes what an export has become as JSON. Amounts are decimal strings, exact. */
public final class ExportJson {
  private final StringWriter text = new StringWriter(1024);
  private final JsonGenerator json = JsonWriting.generator(text);

  private ExportJson() {}

  /** The whole answer; also what stands in the report beside the files. */
  public static String text(ExportResult result) {
    ExportJson writer = new ExportJson();
    writer.write(result);
    writer.json.close();
    return writer.text.toString();
  }

  private void write(ExportResult result) {
    json.writeStartObject();
    json.writeStringProperty("format", result.format());
    json.writeArrayPropertyStart("files");
    for (ExportResult.File file : result.files()) {
      json.writeStartObject();
      json.writeStringProperty("name", file.name());
      json.writeNumberProperty("rows", file.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
    leftOut(result.leftOut());
    json.writeArrayPropertyStart("warnings");
    result.warnings().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("check");
    result.checked().ifPresentOrElse(this::checked, json::writeNull);
    json.writeBooleanProperty("complete", result.isComplete());
    json.writeEndObject();
  }

  private void leftOut(List<LeftOutLine> lines) {
    json.writeArrayPropertyStart("leftOut");
    for (LeftOutLine line : lines) {
      json.writeStartObject();
      json.writeStringProperty("reason", line.reason().label());
      json.writeStringProperty("currency", line.currency());
      json.writeNumberProperty("count", line.count());
      amount("sum", line.sum());
      amount("ofLedgers", line.ofLedgers());
      json.writeStringProperty("meaning", line.reason().meaning());
      json.writeArrayPropertyStart("examples");
      line.examples().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void checked(Checked checked) {
    json.writeStartObject();
    json.writeBooleanProperty("closed", checked.closed());
    json.writeArrayPropertyStart("currencies");
    for (Checked.Line line : checked.lines()) {
      json.writeStartObject();
      json.writeStringProperty("currency", line.currency());
      amount("ledgers", line.ledgers());
      amount("listedOnly", line.listedOnly());
      amount("exported", line.exported());
      amount("leftOut", line.leftOut());
      amount("difference", line.difference());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void amount(String name, BigDecimal amount) {
    json.writeStringProperty(name, JsonWriting.plain(amount));
  }
}
