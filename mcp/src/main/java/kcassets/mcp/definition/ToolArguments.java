package kcassets.mcp.definition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Parameter;
import kcassets.catalog.Problem;

/**
 * The arguments of one call of a tool, as texts for the catalog. A value must have the JSON type
 * that the schema names; what a schema calls a text of digits or a time may also come as a whole
 * number. Everything that is wrong becomes a problem.
 *
 * @param texts by the venue's names
 * @param account as asked for
 * @param all whether the whole list is wanted
 * @param problems what the catalog will not see
 */
public record ToolArguments(
    Map<String, String> texts, Optional<String> account, boolean all, List<Problem> problems) {
  /** The name of the argument that picks an account. */
  public static final String ACCOUNT = "account";

  /** The name of the argument that walks a whole list. */
  static final String ALL = "all";

  public ToolArguments {
    texts = new LinkedHashMap<>(texts);
    problems = List.copyOf(problems);
  }

  /** Reads what came for an operation. Only names and problems are kept of what does not fit. */
  public static ToolArguments of(Endpoint endpoint, Map<String, Object> arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Optional<String> account = Optional.empty();
    boolean all = false;
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      String name = argument.getKey();
      Object value = argument.getValue();
      if (name.equals(ACCOUNT) && endpoint.isPrivate()) {
        account = account(value, problems);
      } else if (name.equals(ALL) && endpoint.isWalkable()) {
        all = flag(value, problems);
      } else {
        Optional<Parameter> parameter = named(endpoint, name);
        if (parameter.isEmpty()) {
          problems.add(unknown(endpoint, name));
        } else {
          text(parameter.get(), value, problems).ifPresent(text -> texts.put(name, text));
        }
      }
    }
    return new ToolArguments(texts, account, all, problems);
  }

  /** The account alone, for tools that are no operation. */
  public static Optional<String> account(Object value, List<Problem> problems) {
    if (value instanceof String text) {
      return Optional.of(text);
    }
    problems.add(new Problem(ACCOUNT, "must be a text: a name from list_accounts"));
    return Optional.empty();
  }

  private static boolean flag(Object value, List<Problem> problems) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    problems.add(new Problem(ALL, "must be true or false"));
    return false;
  }

  /** Only the names of the schema count: neither the options' spelling nor an alias. */
  private static Optional<Parameter> named(Endpoint endpoint, String name) {
    return endpoint.parameters().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Problem unknown(Endpoint endpoint, String name) {
    List<String> known = new ArrayList<>();
    endpoint.parameters().forEach(parameter -> known.add(parameter.name()));
    if (endpoint.isWalkable()) {
      known.add(ALL);
    }
    if (endpoint.isPrivate()) {
      known.add(ACCOUNT);
    }
    return new Problem(
        name,
        known.isEmpty()
            ? "is unknown; this tool takes no arguments"
            : "is unknown; this tool takes " + String.join(", ", known));
  }

  private static Optional<String> text(Parameter parameter, Object value, List<Problem> problems) {
    String type = InputSchema.type(parameter.domain());
    boolean wholeNumber =
        value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    boolean fits =
        switch (type) {
          case "integer" -> wholeNumber;
          case "boolean" -> value instanceof Boolean;
          default -> value instanceof String || (wholeNumber && isDigits(parameter.domain()));
        };
    if (fits) {
      return Optional.of(value.toString());
    }
    problems.add(
        new Problem(
            parameter.name(),
            "must be a JSON "
                + type
                + ", "
                + parameter.domain().allowed()
                + "; got "
                + kind(value)));
    return Optional.empty();
  }

  private static boolean isDigits(Domain domain) {
    return domain instanceof Domain.EpochMillis || domain instanceof Domain.WholeNumber;
  }

  private static String kind(Object value) {
    return switch (value) {
      case null -> "null";
      case String _ -> "a string";
      case Boolean _ -> "a boolean";
      case Integer _, Long _, BigInteger _ -> "an integer";
      case Double _, BigDecimal _ -> "a number";
      case List<?> _ -> "an array";
      default -> "an object";
    };
  }
}
