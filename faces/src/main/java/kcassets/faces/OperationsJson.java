package kcassets.faces;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.History;
import kcassets.catalog.Operation;
import kcassets.catalog.Paging;
import kcassets.catalog.Parameter;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** The catalog as JSON. Every element has the same members; what does not apply is null. */
public final class OperationsJson {
  private OperationsJson() {}

  /** The whole catalog: an array with an element for each operation, in order. */
  public static String text() {
    StringWriter text = new StringWriter(1 << 16);
    try (JsonGenerator json = JsonWriting.generator(text)) {
      write(json, List.of(Operation.values()));
    }
    return text.toString();
  }

  /** Writes an array of these operations. */
  public static void write(JsonGenerator json, List<Operation> operations) {
    json.writeStartArray();
    operations.forEach(operation -> write(json, operation));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Operation operation) {
    Endpoint endpoint = operation.endpoint();
    json.writeStartObject();
    json.writeStringProperty("name", operation.command());
    json.writeStringProperty("group", endpoint.group().label());
    json.writeStringProperty("summary", endpoint.summary());
    json.writeStringProperty("notFor", endpoint.notFor().text(CommandNames.NAMES));
    json.writeStringProperty("host", endpoint.host().label());
    json.writeStringProperty("origin", endpoint.host().productionOrigin());
    json.writeStringProperty("path", endpoint.path());
    json.writeArrayPropertyStart("parameters");
    endpoint.parameters().forEach(parameter -> write(json, endpoint, parameter));
    json.writeEndArray();
    JsonTexts.array(
        json,
        "rules",
        endpoint.rules().stream().map(rule -> rule.sentence(CommandNames.NAMES)).toList());
    json.writeName("paging");
    write(json, endpoint.paging());
    json.writeName("windows");
    writeWindows(json, endpoint.history());
    json.writeName("retention");
    writeRetention(json, endpoint.history());
    json.writeStringProperty("pool", endpoint.quota().pool().label());
    json.writeNumberProperty("weight", endpoint.quota().weight());
    json.writeStringProperty("permission", endpoint.permission().label());
    json.writeStringProperty("docPage", endpoint.docPage());
    JsonTexts.array(
        json,
        "unconfirmed",
        endpoint.unconfirmed().stream().map(each -> each.text(CommandNames.NAMES)).toList());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Endpoint endpoint, Parameter parameter) {
    Domain domain = parameter.domain();
    json.writeStartObject();
    json.writeStringProperty("name", parameter.name());
    json.writeStringProperty("option", parameter.option());
    json.writeStringProperty("in", endpoint.isInPath(parameter) ? "path" : "query");
    json.writeStringProperty("type", domain.type());
    json.writeBooleanProperty("required", parameter.required());
    JsonTexts.array(json, "values", List.copyOf(domain.values().keySet()));
    json.writeBooleanProperty("otherValues", !(domain instanceof Domain.Choice));
    json.writeObjectPropertyStart("meanings");
    domain
        .values()
        .forEach((value, meaning) -> {
          if (!meaning.isEmpty()) {
            json.writeStringProperty(value, meaning);
          }
        });
    json.writeEndObject();
    json.writeName("range");
    writeRange(json, domain);
    JsonTexts.orNull(json, "default", parameter.venueDefault());
    json.writeStringProperty("meaning", parameter.meaning().text(CommandNames.NAMES));
    json.writeStringProperty("allowed", domain.allowed());
    json.writeStringProperty("example", parameter.example());
    JsonTexts.array(json, "aliases", parameter.aliases());
    json.writeEndObject();
  }

  private static void writeRange(JsonGenerator json, Domain domain) {
    switch (domain) {
      case Domain.WholeNumber number -> writeRange(json, number.minimum(), number.maximum());
      case Domain.EpochMillis time -> writeRange(json, 0, time.maximum());
      case Domain.TextList list -> {
        json.writeStartObject();
        json.writeNumberProperty("minimumItems", 1);
        writeMaximum(json, "maximumItems", list.longest(), Integer.MAX_VALUE);
        json.writeEndObject();
      }
      case Domain.FreeText text -> {
        json.writeStartObject();
        json.writeNumberProperty("minimumLength", 1);
        json.writeNumberProperty("maximumLength", text.longest());
        json.writeEndObject();
      }
      case Domain.Text _,
          Domain.Choice _,
          Domain.OpenChoice _,
          Domain.DecimalNumber _,
          Domain.Flag _ ->
          json.writeNull();
    }
  }

  private static void writeRange(JsonGenerator json, long minimum, long maximum) {
    json.writeStartObject();
    json.writeNumberProperty("minimum", minimum);
    writeMaximum(json, "maximum", maximum, Long.MAX_VALUE);
    json.writeEndObject();
  }

  private static void writeMaximum(JsonGenerator json, String name, long maximum, long unlimited) {
    if (maximum == unlimited) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, maximum);
    }
  }

  private static void write(JsonGenerator json, Paging paging) {
    json.writeStartObject();
    json.writeStringProperty("style", paging.label());
    JsonTexts.array(json, "position", paging.positionParameters());
    JsonTexts.orNull(json, "size", paging.sizeParameter());
    JsonTexts.orNull(json, "rows", paging.rowsMember());
    json.writeEndObject();
  }

  /** A list that forgets is cut to what it remembers; others refuse a span that is too wide. */
  private static void writeWindows(JsonGenerator json, History history) {
    Optional<Duration> span = history.cutsSilently() ? history.retention() : history.maximumSpan();
    if (span.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberProperty("maximumSpanMillis", span.get().toMillis());
    json.writeStringProperty("widerSpan", history.cutsSilently() ? "cut" : "refused");
    json.writeEndObject();
  }

  private static void writeRetention(JsonGenerator json, History history) {
    history
        .retention()
        .ifPresentOrElse(
            kept -> {
              json.writeStartObject();
              json.writeNumberProperty("days", kept.toDays());
              json.writeNumberProperty("millis", kept.toMillis());
              json.writeEndObject();
            },
            json::writeNull);
  }
}
