package kcassets.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Reads the arguments of one question, and finds every problem they have. */
final class Arguments {
  private final Operation operation;
  private final Endpoint endpoint;
  private final Instant now;
  private final Naming naming;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  Arguments(Operation operation, Instant now, Naming naming) {
    this.operation = operation;
    this.endpoint = operation.endpoint();
    this.now = now;
    this.naming = naming;
  }

  Request read(Map<String, String> arguments, boolean wholeList, List<Problem> knownProblems) {
    problems.addAll(knownProblems);
    Map<String, String> texts = byParameter(arguments);
    if (wholeList) {
      checkWholeList(texts);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : endpoint.parameters()) {
      String text = texts.get(parameter.name());
      if (text != null) {
        read(parameter, text).ifPresent(value -> values.put(parameter.name(), value));
      } else if (parameter.required() && !isKnownProblem(parameter)) {
        problem(parameter.name(), "is required: " + parameter.domain().allowed());
      }
    }
    for (Rule rule : endpoint.rules()) {
      boolean lifted = wholeList && rule instanceof Rule.Span;
      boolean readable =
          rule.parameters().stream()
              .allMatch(name -> values.containsKey(name) == texts.containsKey(name));
      if (!lifted && readable) {
        rule.check(values, problems::add);
      }
    }
    warnAboutRetention(values);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return new Request(operation, values, warnings);
  }

  /** Whether the face has told already why the parameter did not come through. */
  private boolean isKnownProblem(Parameter parameter) {
    return problems.stream()
        .map(Problem::parameter)
        .anyMatch(name -> name.equals(parameter.name()) || name.equals(parameter.option()));
  }

  private Map<String, String> byParameter(Map<String, String> arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    arguments.forEach((name, text) -> {
      Optional<Parameter> parameter = endpoint.parameter(name);
      if (parameter.isEmpty()) {
        problem(name, "is not a parameter of " + naming.operation(operation) + "; " + known());
      } else if (texts.put(parameter.get().name(), text) != null) {
        problem(parameter.get().name(), "is given twice, under two of its names");
      }
    });
    return texts;
  }

  private String known() {
    if (endpoint.parameters().isEmpty()) {
      return "it takes none";
    }
    return "it takes "
        + endpoint.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private void checkWholeList(Map<String, String> texts) {
    if (!endpoint.isWalkable()) {
      problem(
          "all",
          "goes only with lists that have pages; " + naming.operation(operation) + " has none");
    }
    for (String name : endpoint.paging().positionParameters()) {
      if (texts.containsKey(name)) {
        problem(name, "does not go with " + naming.wholeList() + ", which walks every page");
      }
    }
  }

  private Optional<String> read(Parameter parameter, String text) {
    if (text.isEmpty()) {
      problem(parameter.name(), "is empty; leave it out, or give " + parameter.domain().allowed());
      return Optional.empty();
    }
    if (text.length() > Domain.LONGEST_ARGUMENT) {
      problem(
          parameter.name(),
          "is longer than " + Domain.LONGEST_ARGUMENT + " characters; got " + text.length());
      return Optional.empty();
    }
    int before = problems.size();
    String value =
        parameter
            .domain()
            .read(
                text,
                now,
                sentence -> problem(parameter.name(), sentence),
                sentence -> warnings.add(new Problem(parameter.name(), sentence)));
    return problems.size() == before ? Optional.of(value) : Optional.empty();
  }

  private void warnAboutRetention(Map<String, String> values) {
    endpoint
        .history()
        .retention()
        .ifPresent(kept -> {
          Instant oldest = now.minus(kept);
          for (String name : List.of("startAt", "endAt")) {
            String millis = values.get(name);
            if (millis != null && Long.parseLong(millis) < oldest.toEpochMilli()) {
              warnings.add(
                  new Problem(
                      name,
                      "lies before what the venue keeps ("
                          + kept.toDays()
                          + " days); older rows are not in the answer"));
            }
          }
        });
  }

  private void problem(String parameter, String message) {
    problems.add(new Problem(parameter, message));
  }
}
