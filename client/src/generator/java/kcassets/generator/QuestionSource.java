package kcassets.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Operation;
import kcassets.catalog.Paging;
import kcassets.catalog.Parameter;

/** Writes the question of one operation, with the views of its answer inside. */
final class QuestionSource {
  private final Operation operation;
  private final Endpoint endpoint;
  private final Member answer;
  private final String name;
  private final StringBuilder out = new StringBuilder();

  QuestionSource(Operation operation, Member answer) {
    this.operation = operation;
    this.endpoint = operation.endpoint();
    this.answer = answer;
    this.name = Words.className(operation);
  }

  /** The whole file. */
  String text() {
    String body = body();
    StringBuilder file = new StringBuilder("package kcassets.client.questions;\n\n");
    for (String each :
        List.of(
            "java.math.BigDecimal",
            "java.time.Instant",
            "java.util.List",
            "java.util.Map",
            "java.util.Optional",
            "kcassets.catalog.Operation",
            "kcassets.json.Json")) {
      if (body.matches("(?s).*\\b" + each.substring(each.lastIndexOf('.') + 1) + "\\b.*")) {
        file.append("import ").append(each).append(";\n");
      }
    }
    return file.append('\n').append(body).toString();
  }

  private String body() {
    out.append("/**\n * ").append(Words.escaped(endpoint.summary())).append('\n');
    if (!endpoint.notFor().isEmpty()) {
      out.append(" *\n * <p>Something else is wanted for: ")
          .append(Words.linked(endpoint.notFor()))
          .append('\n');
    }
    out.append(
        """
         *
         * <p>Made from the catalog. Threads may share it.
         *
         * @param arguments texts by the exchange's names
         * @see <a href="%s">The exchange's page</a>
         */
        public record %s(Map<String, String> arguments) implements %s {
          private static final Members MEMBERS = new Members(Operation.%s);

          /** Copies the arguments in; they are checked when the question is asked. */
          public %s {
            arguments = Map.copyOf(arguments);
          }

          @Override
          public Operation operation() {
            return Operation.%s;
          }
        """
            .formatted(
                endpoint.docPage(),
                name,
                isList()
                    ? "ListQuestion<" + answerType() + ", " + name + ".Row>"
                    : "Question<" + answerType() + ">",
                operation.name(),
                name,
                operation.name()));
    reading();
    factory();
    endpoint.parameters().forEach(this::setter);
    endpoint.parameters().forEach(this::constants);
    views();
    return out.append("}\n").toString();
  }

  private boolean isList() {
    return endpoint.isWalkable();
  }

  private String answerType() {
    if (answer.isArray()) {
      return "List<" + name + ".Row>";
    }
    return switch (answer.type) {
      case "boolean" -> "Boolean";
      case "millis" -> "Instant";
      default ->
          answer.members.isEmpty()
              ? "Map<String, BigDecimal>"
              : answer.optional ? "Optional<" + name + ".Answer>" : name + ".Answer";
    };
  }

  private void reading() {
    String reading =
        answer.isArray()
            ? "list(data, Row::new)"
            : switch (answer.type) {
              case "boolean" -> "flag(data)";
              case "millis" -> "moment(data)";
              default ->
                  answer.members.isEmpty()
                      ? "decimals(data)"
                      : (answer.optional ? "optionalObject" : "object") + "(data, Answer::new)";
            };
    out.append(
        """

          @Override
          public %s answer(Json data) {
            return MEMBERS.%s;
          }
        """
            .formatted(answerType(), reading));
    if (isList()) {
      out.append(
          """

            @Override
            public Row row(Json row) {
              return new Row(row);
            }
          """);
    }
  }

  private void factory() {
    List<Parameter> required = endpoint.parameters().stream().filter(Parameter::required).toList();
    out.append("\n  /**\n   * Begins a question")
        .append(required.isEmpty() ? "" : " with what it cannot do without")
        .append(".\n   *\n");
    required.forEach(this::parameterDoc);
    out.append("   * @return the question\n   */\n  public static ")
        .append(name)
        .append(" of(")
        .append(
            required.stream()
                .map(each -> type(each) + " " + each.name())
                .collect(Collectors.joining(", ")))
        .append(") {\n    return new ")
        .append(name)
        .append("(Map.of())");
    required.forEach(
        each -> out.append(".").append(each.name()).append("(").append(each.name()).append(")"));
    out.append(";\n  }\n");
  }

  private void parameterDoc(Parameter parameter) {
    String values =
        parameter.domain().values().isEmpty()
            ? parameter.domain() instanceof Domain.Flag
                    || parameter.domain() instanceof Domain.EpochMillis
                ? ""
                : ": " + Words.escaped(parameter.domain().allowed())
            : ": such as those of {@link " + Words.capitalized(parameter.name()) + "}";
    out.append("   * @param ")
        .append(parameter.name())
        .append(' ')
        .append(Words.linked(parameter.meaning()).replaceAll("\\.$", ""))
        .append(values)
        .append('\n');
  }

  private void setter(Parameter parameter) {
    String argument =
        switch (parameter.domain()) {
          case Domain.EpochMillis _ -> "Long.toString(" + parameter.name() + ".toEpochMilli())";
          case Domain.WholeNumber _ -> "Long.toString(" + parameter.name() + ")";
          case Domain.Flag _ -> "Boolean.toString(" + parameter.name() + ")";
          case Domain.DecimalNumber _ -> parameter.name() + ".toPlainString()";
          case Domain.TextList _ -> "String.join(\",\", " + parameter.name() + ")";
          default -> parameter.name();
        };
    out.append("\n  /**\n   * The same question with {@code ")
        .append(parameter.name())
        .append("}.")
        .append(
            parameter.venueDefault().isEmpty()
                ? ""
                : " Without it the exchange takes {@code " + parameter.venueDefault() + "}.")
        .append("\n   *\n");
    parameterDoc(parameter);
    out.append(
        """
           * @return another question
           */
          public %1$s %2$s(%3$s %2$s) {
            return new %1$s(Arguments.with(arguments, "%2$s", %4$s));
          }
        """
            .formatted(name, parameter.name(), type(parameter), argument));
  }

  private static String type(Parameter parameter) {
    return switch (parameter.domain()) {
      case Domain.EpochMillis _ -> "Instant";
      case Domain.WholeNumber _ -> "long";
      case Domain.Flag _ -> "boolean";
      case Domain.DecimalNumber _ -> "BigDecimal";
      case Domain.TextList _ -> "String...";
      default -> "String";
    };
  }

  private void constants(Parameter parameter) {
    Map<String, String> values = parameter.domain().values();
    if (values.isEmpty()) {
      return;
    }
    boolean open = parameter.domain() instanceof Domain.OpenChoice;
    out.append(
        """

          /** %s. */
          public static final class %s {
        """
            .formatted(
                open
                    ? "Known values of {@code "
                        + parameter.name()
                        + "}; the exchange may have others"
                    : "The values of {@code " + parameter.name() + "} that a question takes",
                Words.capitalized(parameter.name())));
    List<String> taken = new ArrayList<>();
    values.forEach((value, meaning) -> {
      String constant = Words.constant(value.matches("[0-9].*") ? meaning : value);
      taken.add(constant);
      out.append(
          """
              /** %s */
              public static final String %s = "%s";

          """
              .formatted(
                  Words.ended(
                      meaning.isEmpty()
                          ? "{@code " + value + "}"
                          : "{@code " + value + "}: " + Words.escaped(meaning)),
                  constant,
                  value));
    });
    if (taken.stream().distinct().count() != taken.size()) {
      throw new IllegalStateException("two values of " + parameter.name() + " have one name");
    }
    out.append("    private ").append(Words.capitalized(parameter.name())).append("() {}\n  }\n");
  }

  private void views() {
    ViewSource views =
        new ViewSource(
            out,
            endpoint.rows().map(Paging.Rows::time).orElse(""),
            isList() ? endpoint.paging().rowsMember() : "",
            endpoint.parameters().stream()
                .filter(each -> !each.domain().values().isEmpty())
                .map(Parameter::name)
                .collect(Collectors.toSet()));
    if (answer.isArray()) {
      views.record("Row", "One row of the answer", answer);
    } else if (!answer.members.isEmpty()) {
      views.record("Answer", "The whole answer", answer);
    }
  }
}
