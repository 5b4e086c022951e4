package kcassets.mcp.definition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Parameter;

/**
 * What a tool takes, as JSON Schema without unions: every parameter has one type. A number that a
 * double cannot hold, and a time, which has several spellings, are texts.
 */
public final class InputSchema {
  /** The largest whole number that every JSON parser keeps. */
  private static final long SAFE = (1L << 53) - 1;

  private static final String DESCRIPTION = "description";

  private InputSchema() {}

  /** Of an operation, with what every tool takes besides. */
  public static Map<String, Object> of(Endpoint endpoint) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Parameter parameter : endpoint.parameters()) {
      properties.put(parameter.name(), of(parameter));
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    if (endpoint.isWalkable()) {
      properties.put(ToolArguments.ALL, flag(ToolWords.all(endpoint)));
    }
    if (endpoint.isPrivate()) {
      properties.put(ToolArguments.ACCOUNT, account());
    }
    return object(properties, required);
  }

  /** An object of these members and no others. */
  public static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The account to ask about. */
  public static Map<String, Object> account() {
    return text("A name from list_accounts; the usual account when left out.");
  }

  public static Map<String, Object> text(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put(DESCRIPTION, description);
    return schema;
  }

  public static Map<String, Object> wholeNumber(long minimum, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", minimum);
    schema.put(DESCRIPTION, description);
    return schema;
  }

  public static Map<String, Object> flag(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "boolean");
    schema.put(DESCRIPTION, description);
    return schema;
  }

  private static Map<String, Object> of(Parameter parameter) {
    Domain domain = parameter.domain();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type(domain));
    schema.put(DESCRIPTION, ToolWords.describe(parameter));
    switch (domain) {
      case Domain.WholeNumber number -> range(schema, number);
      case Domain.Choice choice -> schema.put("enum", values(choice));
      case Domain.Text text -> schema.put("pattern", anchored(text.shape().pattern()));
      case Domain.TextList list -> schema.put("pattern", pattern(list));
      case Domain.DecimalNumber _ -> schema.put("pattern", "^[0-9]{1,30}(\\.[0-9]{1,30})?$");
      case Domain.FreeText text -> {
        schema.put("minLength", 1);
        schema.put("maxLength", text.longest());
      }
      case Domain.OpenChoice _, Domain.EpochMillis _, Domain.Flag _ -> {}
    }
    if (!(domain instanceof Domain.Choice) && !(domain instanceof Domain.Flag)) {
      schema.put("examples", List.of(example(parameter)));
    }
    return schema;
  }

  /** The JSON type that an argument must have. */
  public static String type(Domain domain) {
    return switch (domain) {
      case Domain.WholeNumber number -> number.maximum() > SAFE ? "string" : "integer";
      case Domain.EpochMillis _ -> "string";
      case Domain.Text _,
          Domain.FreeText _,
          Domain.Choice _,
          Domain.OpenChoice _,
          Domain.DecimalNumber _,
          Domain.Flag _,
          Domain.TextList _ ->
          domain.type();
    };
  }

  private static void range(Map<String, Object> schema, Domain.WholeNumber number) {
    if (number.maximum() > SAFE) {
      schema.put("pattern", "^[0-9]{1,19}$");
      return;
    }
    schema.put("minimum", number.minimum());
    if (number.maximum() < Integer.MAX_VALUE) {
      schema.put("maximum", number.maximum());
    }
  }

  private static List<Object> values(Domain.Choice choice) {
    return choice.meanings().keySet().stream()
        .map(value -> choice.type().equals("integer") ? (Object) Integer.valueOf(value) : value)
        .collect(Collectors.toList());
  }

  private static Object example(Parameter parameter) {
    return type(parameter.domain()).equals("integer")
        ? new BigInteger(parameter.example())
        : parameter.example();
  }

  private static String pattern(Domain.TextList list) {
    String item = list.item().shape().pattern();
    String more = list.longest() == Integer.MAX_VALUE ? "*" : "{0," + (list.longest() - 1) + "}";
    return "^" + item + "(," + item + ")" + more + "$";
  }

  private static String anchored(String pattern) {
    return pattern.indexOf('|') < 0 ? "^" + pattern + "$" : "^(" + pattern + ")$";
  }
}
