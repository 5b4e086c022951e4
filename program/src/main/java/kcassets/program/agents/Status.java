package kcassets.program.agents;

import java.io.StringWriter;
import java.util.List;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * What one client's configuration says about this program.
 *
 * @param client whose it is
 * @param file where the client looks for it
 * @param exists whether there is one
 * @param entries the servers that are this program, or another copy of it
 * @param problem why it cannot be understood; empty when it can
 */
public record Status(
    AgentClient client, String file, boolean exists, List<Entry> entries, String problem) {
  /**
   * A server that is this program.
   *
   * @param thisCopy whether it is the copy that answers now
   */
  record Entry(String name, String command, boolean thisCopy, boolean demo, List<String> accounts) {
    static Entry of(String name, ServerEntry entry, String launcher) {
      return new Entry(
          name,
          entry.command(),
          entry.command().equals(launcher),
          entry.arguments().contains("--demo"),
          entry.accounts());
    }
  }

  public Status {
    entries = List.copyOf(entries);
  }

  /** All of them as a JSON array. */
  public static String json(List<Status> all) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartArray();
      all.forEach(status -> status.write(json));
      json.writeEndArray();
    }
    return text.toString();
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("client", client.label());
    json.writeStringProperty("file", file);
    json.writeBooleanProperty("exists", exists);
    json.writeBooleanProperty("installed", !entries.isEmpty());
    json.writeArrayPropertyStart("entries");
    for (Entry entry : entries) {
      json.writeStartObject();
      json.writeStringProperty("name", entry.name());
      json.writeStringProperty("command", entry.command());
      json.writeBooleanProperty("thisProgram", entry.thisCopy());
      json.writeBooleanProperty("demo", entry.demo());
      json.writeArrayPropertyStart("accounts");
      entry.accounts().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (problem.isEmpty()) {
      json.writeNullProperty("problem");
    } else {
      json.writeStringProperty("problem", problem);
    }
    json.writeEndObject();
  }

  /** All of them in words, a line each. */
  public static String words(List<Status> all) {
    StringBuilder words = new StringBuilder();
    for (Status status : all) {
      words.append(String.format("%-15s ", status.client.label()));
      if (!status.problem.isEmpty()) {
        words.append("cannot be understood: ").append(status.problem);
      } else if (!status.exists) {
        words.append("no configuration");
      } else if (status.entries.isEmpty()) {
        words.append("not installed");
      } else {
        for (Entry entry : status.entries) {
          words
              .append(entry.name())
              .append(entry.demo() ? " (demo)" : " for " + String.join(", ", entry.accounts()))
              .append(entry.thisCopy() ? "" : ", another copy of this program")
              .append("; ");
        }
        words.setLength(words.length() - 2);
      }
      words.append("; ").append(status.file).append('\n');
    }
    return words.toString();
  }
}
