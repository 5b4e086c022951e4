package kcassets.program.doctor;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** The rows for programs and for people, and what they end with. */
public final class DoctorReport {
  private DoctorReport() {}

  /** An array of {@code check}, {@code state}, {@code message} and {@code remedy}. */
  public static String json(List<Diagnosis> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartArray();
      for (Diagnosis row : rows) {
        json.writeStartObject();
        json.writeStringProperty("check", row.check());
        json.writeStringProperty("state", row.state().name());
        json.writeStringProperty("message", row.message());
        if (row.remedy().isEmpty()) {
          json.writeNullProperty("remedy");
        } else {
          json.writeStringProperty("remedy", row.remedy());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  /** A line for each, and a second where something is to be done; no line end after the last. */
  public static String text(List<Diagnosis> rows) {
    int width = rows.stream().mapToInt(row -> row.check().length()).max().orElse(0);
    StringJoiner lines = new StringJoiner("\n");
    for (Diagnosis row : rows) {
      lines.add(
          row.state()
              + "  "
              + row.check()
              + " ".repeat(width - row.check().length())
              + "  "
              + row.message());
      if (!row.remedy().isEmpty()) {
        lines.add(" ".repeat(width + 8) + "What to do: " + row.remedy());
      }
    }
    return lines.toString();
  }

  /** What the run ends with; empty when nothing fails. */
  public static Optional<Failure> failure(List<Diagnosis> rows) {
    List<String> failed =
        rows.stream().filter(row -> row.state() == State.FAIL).map(Diagnosis::check).toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Failure.Findings(
                failed.size()
                    + " of "
                    + rows.size()
                    + " checks failed: "
                    + failed.stream().collect(Collectors.joining(", "))));
  }
}
