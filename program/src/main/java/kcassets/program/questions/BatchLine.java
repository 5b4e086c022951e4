package kcassets.program.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.json.JsonReading;
import kcassets.program.cli.UnknownCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One question of a batch: {@code {"operation":"deposits","arguments":{"currency":"BTC"},"id":7}}.
 *
 * @param id the JSON of what the asker knows the question by; {@code null} where none was given
 * @param operation what is asked, where it is known
 * @param arguments texts by the names that were given
 * @param problems what is wrong with the line itself
 */
public record BatchLine(
    String id,
    Optional<Operation> operation,
    Map<String, String> arguments,
    List<Problem> problems) {
  private static final String SHAPE =
      "must be one JSON object, such as"
          + " {\"operation\":\"deposits\",\"arguments\":{\"currency\":\"BTC\"},\"id\":7}";

  public BatchLine {
    arguments = new LinkedHashMap<>(arguments);
    problems = List.copyOf(problems);
  }

  /** Reads a line; never throws. */
  public static BatchLine read(String line) {
    Reading reading = new Reading(line);
    try (JsonParser parser = JsonReading.parser(line)) {
      reading.read(parser);
      if (parser.nextToken() != null) {
        reading.problem("line", SHAPE + "; something follows the object");
      }
    } catch (JacksonException _) {
      reading.problem("line", SHAPE + "; got " + Quoted.of(line));
    }
    return reading.line();
  }

  /** A line that nobody will read. */
  static BatchLine refused(String problem) {
    return new BatchLine("null", Optional.empty(), Map.of(), List.of(new Problem("line", problem)));
  }

  private static final class Reading {
    private final String source;
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String id = "null";
    private Optional<Operation> operation = Optional.empty();
    private boolean named;

    Reading(String source) {
      this.source = source;
    }

    void read(JsonParser parser) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problem("line", SHAPE + "; got " + Quoted.of(source));
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "id" -> id = literal(parser);
          case "operation" -> readOperation(parser, value);
          case "arguments" -> readArguments(parser, value);
          default -> {
            parser.skipChildren();
            problem(name, "is unknown; a line has operation, arguments and id");
          }
        }
      }
      if (!named) {
        problem("operation", "is required: the name of an operation, such as spot-accounts");
      }
    }

    BatchLine line() {
      return new BatchLine(id, operation, arguments, problems);
    }

    void problem(String parameter, String message) {
      problems.add(new Problem(parameter, message));
    }

    private void readOperation(JsonParser parser, JsonToken value) {
      named = true;
      if (value != JsonToken.VALUE_STRING) {
        parser.skipChildren();
        problem("operation", "must be a string");
        return;
      }
      String name = parser.getString();
      operation = Operation.named(name);
      if (operation.isEmpty()) {
        List<String> known = new ArrayList<>();
        for (Operation each : Operation.values()) {
          known.add(each.command());
        }
        Problem unknown = UnknownCommand.of(name, known);
        problem("operation", unknown.message());
      }
    }

    private void readArguments(JsonParser parser, JsonToken value) {
      if (value == JsonToken.VALUE_NULL) {
        return;
      }
      if (value != JsonToken.START_OBJECT) {
        parser.skipChildren();
        problem("arguments", "must be an object of names and values");
        return;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken argument = parser.nextToken();
        switch (argument) {
          case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
            if (arguments.put(name, parser.getString()) != null) {
              problem(name, "is given twice");
            }
          }
          default -> {
            parser.skipChildren();
            problem(name, "must be a string, a number, true or false");
          }
        }
      }
    }

    /** The id as it came, if it is a string, a number, true, false or null. */
    private String literal(JsonParser parser) {
      int begin = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      return source.substring(begin, end).strip();
    }
  }
}
