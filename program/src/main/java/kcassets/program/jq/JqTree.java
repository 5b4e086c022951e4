package kcassets.program.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kcassets.faces.SafeJsonWriter;
import kcassets.json.JsonReading;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Between JSON text and the trees of the jq library, without touching a number's text. */
final class JqTree {
  /** Text nested deeper than this could not be read again. */
  private static final int DEEPEST = 400;

  /** Longer whole numbers might overflow where the library multiplies them as integers. */
  private static final int LONGEST_INTEGER = 9;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  JsonNode read(String text) {
    try (JsonParser parser = JsonReading.parser(text)) {
      parser.nextToken();
      return read(parser);
    }
  }

  String write(JsonNode node) {
    StringBuilder text = new StringBuilder();
    try (JsonGenerator generator = JsonWriting.generator(new SafeJsonWriter(text, false))) {
      write(node, generator, 0);
    }
    return text.toString();
  }

  private JsonNode read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = nodes.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          object.set(name, read(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(read(parser));
        }
        yield array;
      }
      case VALUE_STRING -> nodes.textNode(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), parser);
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  private static JsonNode number(String literal, JsonParser parser) {
    boolean small =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            && literal.length() <= LONGEST_INTEGER
            && !literal.equals("-0");
    return small ? IntNode.valueOf(Integer.parseInt(literal)) : new LiteralNode(literal);
  }

  private static void write(JsonNode node, JsonGenerator out, int depth) {
    if (depth > DEEPEST) {
      throw new JqBudget.Spent("gave a value nested more than " + DEEPEST + " deep");
    }
    switch (node.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        node.properties()
            .forEach(property -> {
              out.writeName(property.getKey());
              write(property.getValue(), out, depth + 1);
            });
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (JsonNode element : node) {
          write(element, out, depth + 1);
        }
        out.writeEndArray();
      }
      case STRING -> out.writeString(node.textValue());
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NUMBER -> number(node, out);
      case NULL, MISSING -> out.writeNull();
      case BINARY, POJO -> throw new IllegalStateException("jq has no " + node.getNodeType());
    }
  }

  private static void number(JsonNode node, JsonGenerator out) {
    boolean computed = node.isDouble() || node.isFloat();
    if (computed && Double.isNaN(node.doubleValue())) {
      out.writeNull();
    } else if (computed) {
      out.writeNumber(JqNumber.text(node.doubleValue()));
    } else {
      out.writeNumber(node.asText());
    }
  }
}
