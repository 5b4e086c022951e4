package kcassets.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kcassets.catalog.Operation;
import tools.jackson.databind.JsonNode;

/** The documented fields of every answer, with their types, as the catalog has them. */
final class FieldList {
  private final Map<String, Map<String, String>> types = new LinkedHashMap<>();

  FieldList() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : text().lines().toList()) {
      if (line.matches("\\[[a-z-]+]")) {
        fields = new LinkedHashMap<>();
        types.put(line.substring(1, line.length() - 1), fields);
      } else {
        String[] words = line.split(" ");
        fields.put(words[0], words[1]);
      }
    }
  }

  Map<String, String> of(String command) {
    return Objects.requireNonNull(types.get(command), command);
  }

  /** What of some answers is missing, unknown, or of another type than documented. */
  List<String> complaints(String command, List<JsonNode> answers) {
    Map<String, String> documented = of(command);
    Set<String> seen = new LinkedHashSet<>();
    List<String> complaints = new ArrayList<>();
    answers.forEach(answer -> walk("", answer, documented, seen, complaints));
    documented.keySet().stream()
        .filter(field -> !seen.contains(field) && !field.equals("data"))
        .forEach(field -> complaints.add(field + " is missing"));
    return complaints;
  }

  private static void walk(
      String path,
      JsonNode node,
      Map<String, String> documented,
      Set<String> seen,
      List<String> complaints) {
    String type = documented.get(path.isEmpty() ? "data" : path);
    if (type == null && !path.isEmpty() && !path.endsWith("[]")) {
      complaints.add(path + " is not documented");
      return;
    }
    seen.add(path);
    if (type != null && !fits(type, node)) {
      complaints.add(path + " should be " + type + " but is " + node);
    }
    if (node.isArray()) {
      node.forEach(element -> walk(path + "[]", element, documented, seen, complaints));
    } else if (node.isObject() && !isMap(path, documented)) {
      node.properties()
          .forEach(entry ->
              walk(
                  path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                  entry.getValue(),
                  documented,
                  seen,
                  complaints));
    }
  }

  /** A map's names are data: only a whole answer can be one. */
  private static boolean isMap(String path, Map<String, String> documented) {
    return path.isEmpty() && Objects.equals(documented.get("data"), "object");
  }

  private static boolean fits(String type, JsonNode node) {
    if (node.isNull()) {
      return type.endsWith("?");
    }
    return switch (type.replace("?", "")) {
      case "string" -> node.isString();
      case "decimal" -> node.isString() && node.asString().matches("-?[0-9]+(\\.[0-9]+)?");
      case "integer" -> node.isIntegralNumber();
      case "millis" -> node.isIntegralNumber() && node.asLong() > 1_000_000_000_000L;
      case "number" -> node.isNumber();
      case "boolean" -> node.isBoolean();
      case "array" -> node.isArray();
      case "object" -> node.isObject();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static String text() {
    try (InputStream resource = Operation.class.getResourceAsStream("answers.txt")) {
      return new String(
          Objects.requireNonNull(resource, "answers.txt").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
