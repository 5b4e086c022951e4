package kcassets.program.agents;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a client starts a server.
 *
 * @param command the program
 * @param arguments its arguments
 */
record ServerEntry(String command, List<String> arguments) {
  private static final String LAUNCHER = "kucoin-assets";

  ServerEntry {
    requireNonNull(command, "command is null");
    arguments = List.copyOf(arguments);
  }

  /** This program serving some accounts, or a simulated one. */
  static ServerEntry serving(
      String launcher, List<String> accounts, Optional<String> store, boolean demo) {
    List<String> arguments = new ArrayList<>();
    if (demo) {
      arguments.add("--demo");
    }
    arguments.add("mcp");
    if (!demo) {
      arguments.addAll(List.of("--accounts", String.join(",", accounts)));
    }
    store.ifPresent(url -> arguments.addAll(List.of("--store", url)));
    return new ServerEntry(launcher, arguments);
  }

  /** Whether it starts a copy of this program, wherever that lies. */
  boolean isOurs() {
    int slash = Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\'));
    return command.substring(slash + 1).equals(LAUNCHER) && arguments.contains("mcp");
  }

  /** The accounts that it names; empty where it leaves the choice to the program. */
  List<String> accounts() {
    return option().map(value -> List.of(value.split(",", -1))).orElse(List.of());
  }

  private Optional<String> option() {
    List<String> rest = new ArrayList<>(arguments);
    int at = rest.indexOf("--accounts");
    if (at >= 0 && at + 1 < rest.size()) {
      return Optional.of(rest.get(at + 1));
    }
    return rest.stream()
        .filter(argument -> argument.startsWith("--accounts="))
        .map(argument -> argument.substring("--accounts=".length()))
        .findFirst();
  }
}
