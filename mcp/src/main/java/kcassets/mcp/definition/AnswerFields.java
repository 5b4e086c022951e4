package kcassets.mcp.definition;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kcassets.catalog.Operation;

/** The documented members of every answer with their types, as the catalog's resource has them. */
public final class AnswerFields {
  private final Map<String, Map<String, String>> types;

  private AnswerFields(Map<String, Map<String, String>> types) {
    this.types = types;
  }

  /** Reads the catalog's resource. */
  public static AnswerFields ofCatalog() {
    try (InputStream resource =
        requireNonNull(Operation.class.getResourceAsStream("answers.txt"), "answers.txt")) {
      return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AnswerFields parse(String text) {
    Map<String, Map<String, String>> types = new HashMap<>();
    String command = "";
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0) {
        command = line.substring(1, line.length() - 1);
      } else if (!line.isBlank()) {
        String[] words = line.split(" ", -1); // a third one says that it may be absent
        types.computeIfAbsent(command, _ -> new LinkedHashMap<>()).put(words[0], words[1]);
      }
    }
    return new AnswerFields(types);
  }

  /**
   * The members of one operation's answer: types by paths such as {@code items[].amount}; {@code
   * data} stands for the answer itself.
   */
  public Map<String, String> of(Operation operation) {
    return requireNonNull(types.get(operation.command()), operation.command());
  }
}
