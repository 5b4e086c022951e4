package kcassets.mcp.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client may expect of an answer. It is tolerant, for a client refuses an answer that does
 * not fit: new members go, nothing within {@code data} is required, and where the venue may send
 * null or mixes types there is no type. An empty list may come as null, so lists have none either.
 */
public final class OutputSchema {
  private static final String PROPERTIES = "properties";

  private OutputSchema() {}

  /** Of an answer with these members. */
  public static Map<String, Object> of(Map<String, String> fields) {
    Map<String, Object> data = new LinkedHashMap<>();
    fields.forEach((path, type) -> {
      Map<String, Object> node = path.equals("data") ? data : find(data, path);
      describe(node, type);
    });
    if (!fields.containsKey("data") && fields.keySet().stream().noneMatch(OutputSchema::isRow)) {
      data.put("type", "object");
    }
    return around(data);
  }

  /** Of an answer whose {@code data} is described already. */
  public static Map<String, Object> around(Map<String, Object> data) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put(PROPERTIES, Map.of("data", data));
    schema.put("required", List.of("data"));
    return schema;
  }

  private static boolean isRow(String path) {
    return path.startsWith("[]");
  }

  private static void describe(Map<String, Object> node, String type) {
    switch (type) {
      case "string", "decimal" -> node.put("type", "string");
      case "integer", "number", "boolean", "object" -> node.put("type", type);
      case "millis" -> {
        node.put("type", "integer");
        node.put("description", "epoch ms");
      }
      case "millis?" -> node.put("description", "epoch ms");
      default -> {} // a list, or what may be null or of several types
    }
  }

  private static Map<String, Object> find(Map<String, Object> root, String path) {
    Map<String, Object> node = root;
    for (String step : path.replace("[]", ".[]").split("\\.")) {
      if (step.isEmpty()) {
        continue;
      }
      Map<String, Object> parent = step.equals("[]") ? node : child(node, PROPERTIES);
      node = child(parent, step.equals("[]") ? "items" : step);
    }
    return node;
  }

  @SuppressWarnings("unchecked") // every value under these keys was put by this method
  private static Map<String, Object> child(Map<String, Object> node, String key) {
    return (Map<String, Object>)
        node.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
  }
}
