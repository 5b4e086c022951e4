package kcassets.program.questions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.faces.OperationsJson;
import kcassets.json.JsonWriting;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import tools.jackson.core.JsonGenerator;

/**
 * Every command as JSON: the operations as the catalog tells them, and then those of our own, which
 * alone have the member {@code needs}. All of one kind have the same members.
 */
public final class CommandsJson {
  private CommandsJson() {}

  /** An array with an element for each command that does something. */
  public static String text(CommandTable table) {
    String own =
        JsonWriting.text(json -> {
          json.writeStartArray();
          for (Command command : table.own()) {
            for (Command each : command.runnable().toList()) {
              write(json, each.equals(command) ? "" : command.name() + " ", each);
            }
          }
          json.writeEndArray();
        });
    String operations = OperationsJson.text();
    return operations.substring(0, operations.length() - 1) + "," + own.substring(1);
  }

  private static void write(JsonGenerator json, String parent, Command command) {
    json.writeStartObject();
    json.writeStringProperty("name", parent + command.name());
    json.writeStringProperty("group", command.group());
    json.writeStringProperty("summary", command.summary());
    json.writeArrayPropertyStart("needs");
    for (Need need : Need.values()) {
      if (command.needs().contains(need)) {
        json.writeString(need.label());
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("parameters");
    command.positionals().forEach(positional -> write(json, positional));
    command.visibleOptions().forEach(option -> write(json, option));
    json.writeEndArray();
    JsonWriting.text(json, "tool", command.tool());
    json.writeStringProperty("example", command.example());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PositionalModel positional) {
    parameter(json, positional.name(), Optional.empty(), positional.required());
    rest(json, positional.repeated(), positional.values().keySet(), positional.description());
  }

  private static void write(JsonGenerator json, OptionModel option) {
    String name = option.primaryName().substring(2);
    parameter(json, name, Optional.of(name), option.required());
    rest(json, option.repeated(), option.values().keySet(), option.description());
  }

  /** Without an option it is known by its place. */
  private static void parameter(
      JsonGenerator json, String name, Optional<String> option, boolean required) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    JsonWriting.text(json, "option", option);
    json.writeBooleanProperty("required", required);
  }

  private static void rest(
      JsonGenerator json, boolean repeated, Set<String> values, String meaning) {
    json.writeBooleanProperty("repeated", repeated);
    json.writeArrayPropertyStart("values");
    List.copyOf(values).forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("meaning", meaning);
    json.writeEndObject();
  }
}
