package kcassets.history.imports;

import java.util.Optional;
import kcassets.history.coverage.IsoTime;
import kcassets.history.ledger.Source;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes what has become of report files as JSON. */
public final class ImportJson {
  private ImportJson() {}

  /** The whole answer. */
  public static String text(ImportResult result) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("files");
      for (ImportResult.File file : result.files()) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeStringProperty("report", file.kind().label());
        json.writeNumberProperty("rows", file.rows());
        json.writeNumberProperty("added", file.added());
        time(json, "from", file.fromMillis());
        time(json, "to", file.toMillis());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("overlap");
      result.overlap().forEach((source, compared) -> compared(json, source, compared));
      json.writeEndArray();
      json.writeArrayPropertyStart("warnings");
      result
          .strangers()
          .forEach(uid ->
              json.writeString(
                  "the store knows no account "
                      + uid
                      + " yet: its rows are kept, and shown once sync has copied that account"));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void compared(JsonGenerator json, Source source, ImportResult.Compared compared) {
    json.writeStartObject();
    json.writeStringProperty("source", source.label());
    json.writeNumberProperty("fills", compared.fills());
    json.writeNumberProperty("matched", compared.matched());
    json.writeNumberProperty("onlyInReport", compared.onlyInReport());
    json.writeNumberProperty("onlyInApi", compared.onlyInApi());
    json.writeArrayPropertyStart("examples");
    compared.examples().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, String name, Optional<Long> millis) {
    JsonWriting.text(json, name, millis.map(IsoTime::of));
  }
}
