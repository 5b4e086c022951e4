package kcassets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Asks the catalog in tests, at one fixed moment. */
final class Asking {
  static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

  private Asking() {}

  /** Examples of all required parameters, with what they need beside them. */
  static Map<String, String> required(Operation operation) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      if (parameter.required()) {
        arguments.put(parameter.name(), parameter.example());
      }
    }
    return arguments;
  }

  /** Examples of all parameters that can stand together. */
  static Map<String, String> everything(Operation operation) {
    Map<String, String> arguments = new LinkedHashMap<>();
    operation
        .endpoint()
        .parameters()
        .forEach(parameter -> arguments.put(parameter.name(), parameter.example()));
    for (Rule rule : operation.endpoint().rules()) {
      if (rule instanceof Rule.GoesWith together) {
        arguments.put(together.other(), together.values().iterator().next());
      }
    }
    return arguments;
  }

  static Map<String, String> with(Map<String, String> arguments, String name, String text) {
    Map<String, String> changed = new LinkedHashMap<>(arguments);
    changed.put(name, text);
    return changed;
  }

  static Request request(Operation operation, Map<String, String> arguments) {
    return operation.request(arguments, NOW);
  }

  /** The problems of a question; none when it goes through. */
  static List<Problem> problems(Operation operation, Map<String, String> arguments) {
    return refused(() -> operation.request(arguments, NOW))
        .map(Failure::problems)
        .orElse(List.of());
  }

  static List<Problem> problemsOfWalk(Operation operation, Map<String, String> arguments) {
    return refused(() -> operation.walk(arguments, NOW)).map(Failure::problems).orElse(List.of());
  }

  static Optional<Failure> refused(Runnable question) {
    try {
      question.run();
      return Optional.empty();
    } catch (AssetsException e) {
      assertThat(e.failure()).isInstanceOf(Failure.InvalidArguments.class);
      return Optional.of(e.failure());
    }
  }
}
