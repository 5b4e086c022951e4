package kcassets.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;

/** The paths of the catalog, and which operation each asks for. Immutable. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  Routes() {
    for (Operation operation : Operation.values()) {
      Endpoint endpoint = operation.endpoint();
      String pattern = endpoint.path().replaceAll("\\{([A-Za-z]+)}", "(?<$1>[^/]+)");
      routes.add(new Route(operation, Pattern.compile(pattern)));
    }
    // A path without placeholders wins: accounts/ledgers is no account of that id.
    routes.sort(
        Comparator.comparingInt(route -> route.operation.endpoint().pathParameters().size()));
  }

  /** The operation of a path on a host, with its path parameters. */
  Optional<Match> find(Host host, String path) {
    for (Route route : routes) {
      if (route.operation.endpoint().host() == host) {
        Matcher matcher = route.pattern.matcher(path);
        if (matcher.matches()) {
          Map<String, String> values = new HashMap<>();
          route
              .operation
              .endpoint()
              .pathParameters()
              .forEach(name -> values.put(name, matcher.group(name)));
          return Optional.of(new Match(route.operation, values));
        }
      }
    }
    return Optional.empty();
  }

  /** What a path asks for. */
  record Match(Operation operation, Map<String, String> pathValues) {
    Match {
      pathValues = Map.copyOf(pathValues);
    }
  }

  private record Route(Operation operation, Pattern pattern) {}
}
