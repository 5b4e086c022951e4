package kcassets.program.cli;

import java.util.Map;
import java.util.Optional;

/**
 * The options that any command takes, as they were typed.
 *
 * @param options values by the option's primary name; {@code true} for flags
 */
record Globals(Map<String, String> options) {
  Globals {
    options = Map.copyOf(options);
  }

  Optional<String> account() {
    return Optional.ofNullable(options.get("--account"));
  }

  boolean demo() {
    return options.containsKey("--demo");
  }

  Optional<String> output() {
    return Optional.ofNullable(options.get("--output"));
  }

  Optional<String> jq() {
    return Optional.ofNullable(options.get("--jq"));
  }

  Optional<String> timeout() {
    return Optional.ofNullable(options.get("--timeout"));
  }

  boolean verbose() {
    return options.containsKey("--verbose");
  }

  boolean help() {
    return options.containsKey("--help");
  }

  boolean version() {
    return options.containsKey("--version");
  }
}
