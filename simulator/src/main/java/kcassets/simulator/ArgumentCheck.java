package kcassets.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.Rule;
import kcassets.simulator.answers.Refusal;
import kcassets.simulator.answers.VenueError;
import kcassets.simulator.world.Quirk;

/**
 * Holds the parameters of a call against their declarations. The venue reads more strictly than we
 * do: times are digits, aliases are unknown, and what is not declared is ignored. It is more
 * lenient in one thing: a parameter that goes with others only is ignored without them, as KuCoin's
 * own SDKs send a {@code tag} with every type.
 */
final class ArgumentCheck {
  private static final Set<Operation> DISPUTED = Set.of(Operation.DEPOSITS, Operation.WITHDRAWALS);

  private final Set<Quirk> quirks;

  ArgumentCheck(Set<Quirk> quirks) {
    this.quirks = Set.copyOf(quirks);
  }

  /**
   * @param sent path values and query pairs
   * @return those that are declared
   */
  Map<String, String> check(Operation operation, Map<String, String> sent) {
    Endpoint endpoint = operation.endpoint();
    List<String> problems = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    for (Parameter parameter : endpoint.parameters()) {
      String value = sent.get(parameter.name());
      if (value != null) {
        check(parameter, value, problems);
        values.put(parameter.name(), value);
      } else if (parameter.required() && !mayBeAbsent(operation, parameter)) {
        problems.add(parameter.name() + " is required");
      }
    }
    if (problems.isEmpty()) {
      endpoint.rules().forEach(rule -> ignore(rule, values));
      for (Rule rule : endpoint.rules()) {
        rule.check(values, problem -> problems.add(problem.parameter() + " " + problem.message()));
      }
    }
    if (!problems.isEmpty()) {
      boolean futures = endpoint.host() == Host.FUTURES;
      throw new Refusal(
          futures ? VenueError.FUTURES_PARAMETER_WRONG : VenueError.PARAMETER_WRONG,
          problems.getFirst());
    }
    return values;
  }

  private static void ignore(Rule rule, Map<String, String> values) {
    if (rule instanceof Rule.GoesWith(String parameter, String other, Set<String> wanted)
        && !wanted.contains(values.getOrDefault(other, ""))) {
      values.remove(parameter);
    }
  }

  private boolean mayBeAbsent(Operation operation, Parameter parameter) {
    return DISPUTED.contains(operation)
        && parameter.name().equals("currency")
        && quirks.contains(Quirk.CURRENCY_OPTIONAL);
  }

  private static void check(Parameter parameter, String value, List<String> problems) {
    boolean time = parameter.domain() instanceof Domain.EpochMillis;
    if (time && !value.matches("[0-9]{1,13}")) {
      problems.add(parameter.name() + " is no time in milliseconds");
    } else {
      parameter
          .domain()
          .read(
              value,
              Instant.EPOCH,
              problem -> problems.add(parameter.name() + " " + problem),
              _ -> {});
    }
  }
}
