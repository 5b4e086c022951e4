package kcassets.program.agents;

import java.io.StringWriter;
import java.util.Optional;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * What was done to a client's configuration, or would be.
 *
 * @param client whose it is
 * @param file where it is
 * @param name what the client calls this program
 * @param action what was done
 * @param dryRun whether it only would be
 * @param entry how the client starts this program; empty where there was no entry to undo
 * @param difference what changes, line by line
 */
public record Change(
    AgentClient client,
    String file,
    String name,
    Action action,
    boolean dryRun,
    Optional<ServerEntry> entry,
    String difference) {
  /** As JSON. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("client", client.label());
      json.writeStringProperty("file", file);
      json.writeStringProperty("name", name);
      json.writeStringProperty("action", action.label());
      json.writeBooleanProperty("dryRun", dryRun);
      entry.ifPresent(server -> {
        json.writeStringProperty("command", server.command());
        json.writeArrayPropertyStart("args");
        server.arguments().forEach(json::writeString);
        json.writeEndArray();
      });
      if (dryRun) {
        json.writeStringProperty("diff", difference);
      } else if (action != Action.UNCHANGED) {
        json.writeStringProperty("next", client.next());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  /** In words. */
  public String words() {
    if (dryRun) {
      return difference.isEmpty() ? file + " stays as it is.\n" : difference;
    }
    String what =
        switch (action) {
          case ADDED -> "Added " + name + " to " + file + ". ";
          case UPDATED -> "Updated " + name + " in " + file + ". ";
          case UNCHANGED -> file + " stays as it is.";
          case REMOVED -> "Removed " + name + " from " + file + ". ";
          case RESTORED -> "Restored " + file + " as it was before. ";
          case DELETED -> "Removed " + file + ", which held nothing else. ";
        };
    return what + (action == Action.UNCHANGED ? "" : client.next()) + "\n";
  }
}
