package kcassets.simulator.answers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.simulator.world.ApiKey;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.World;

/**
 * A call that has passed every check of the gateway.
 *
 * @param arguments the parameters that were sent and are not empty, by the venue's names
 * @param key the calling key; empty for a public operation
 * @param now the venue's clock in epoch milliseconds
 */
public record Question(
    Operation operation,
    Map<String, String> arguments,
    Optional<ApiKey> key,
    World world,
    long now) {
  public Question {
    requireNonNull(operation, "operation is null");
    arguments = Map.copyOf(arguments);
  }

  /** What was sent, or what the venue takes in its place. */
  public Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name))
        .or(() ->
            operation
                .endpoint()
                .parameter(name)
                .map(Parameter::venueDefault)
                .filter(assumed -> !assumed.isEmpty()));
  }

  /** A parameter that the gateway has seen to be there. */
  public String required(String name) {
    return argument(name)
        .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, name + " is required"));
  }

  /** A whole number that the gateway has seen to be one. */
  public Optional<Long> number(String name) {
    return argument(name).map(Long::valueOf);
  }

  /** The parts of a comma list; empty when it was not sent. */
  public List<String> list(String name) {
    return argument(name).map(text -> List.of(text.split(","))).orElse(List.of());
  }

  /** Whose key is calling. */
  public Member member() {
    return callingKey().member();
  }

  /** The calling key of a private operation. */
  public ApiKey callingKey() {
    return key.orElseThrow(() -> new IllegalStateException(operation + " came without a key"));
  }

  /** Whether another reading of the venue's documents is being played. */
  public boolean plays(Quirk quirk) {
    return world.plan().quirks().contains(quirk);
  }
}
