package kcassets.simulator;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;

/**
 * A request that came in, whatever became of it. Values of headers are not kept.
 *
 * @param rawTarget path and query as they were on the wire
 * @param headerNames in lower case
 * @param at the venue's clock
 * @param operation what it asked for; empty for a path that nothing answers
 */
public record ReceivedRequest(
    Host host,
    String method,
    String rawTarget,
    Set<String> headerNames,
    Instant at,
    Optional<Operation> operation) {
  public ReceivedRequest {
    headerNames = Collections.unmodifiableSet(new TreeSet<>(headerNames));
  }
}
