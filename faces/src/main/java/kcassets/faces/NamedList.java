package kcassets.faces;

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
import kcassets.catalog.failure.AssetsException;

/** Reads names joined by commas, each as an operation would take it. */
public final class NamedList {
  /** More than anybody names; a line of a shell holds more. */
  private static final int MOST = 1_000;

  private NamedList() {}

  /**
   * The names, in capitals, each once; none where there is no text.
   *
   * @param option what problems are reported under
   * @param parameter the operation's parameter that takes one of them
   */
  public static Set<String> read(
      Optional<String> text,
      String option,
      Operation operation,
      String parameter,
      List<Problem> problems) {
    Set<String> names = new TreeSet<>();
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
    } catch (AssetsException e) {
      return e.failure().problems().stream().findFirst();
    }
  }
}
