package kcassets.program.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;

/** Reads an option that holds names joined by commas, each as an operation would take it. */
final class NamedList {
  /** More than anybody names; a line of a shell holds more. */
  private static final int MOST = 1_000;

  private NamedList() {}

  /**
   * The names, in capitals, each once; none where the option was not given.
   *
   * @param parameter the operation's parameter that takes one of them
   */
  static Set<String> read(
      Typed typed, String option, Operation operation, String parameter, List<Problem> problems) {
    Set<String> names = new TreeSet<>();
    Optional<String> text = typed.option(option);
    if (text.isEmpty()) {
      return names;
    }
    for (String word : text.get().split(",", -1)) {
      String name = word.strip().toUpperCase(Locale.ROOT);
      Optional<Problem> problem = problem(operation, Map.of(parameter, name));
      if (name.isEmpty() || problem.isPresent()) {
        problems.add(
            new Problem(
                option,
                name.isEmpty()
                    ? "must be names joined by commas; got " + Quoted.of(text.get())
                    : problem.map(Problem::message).orElse("")));
      }
      names.add(name);
    }
    if (names.size() > MOST) {
      problems.add(new Problem(option, "must name at most " + MOST + "; got " + names.size()));
    }
    return names;
  }

  private static Optional<Problem> problem(Operation operation, Map<String, String> arguments) {
    try {
      operation.request(arguments, Instant.EPOCH); // none of them is a time
      return Optional.empty();
    } catch (kcassets.catalog.failure.AssetsException e) {
      return e.failure().problems().stream().findFirst();
    }
  }
}
