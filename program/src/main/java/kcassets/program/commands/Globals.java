package kcassets.program.commands;

import java.util.Map;
import java.util.Optional;

/**
 * The options that any command takes, as they were typed.
 *
 * @param options values by the option's primary name; {@code true} for flags
 */
public record Globals(Map<String, String> options) {
  public Globals {
    options = Map.copyOf(options);
  }

  public Optional<String> account() {
    return Optional.ofNullable(options.get("--account"));
  }

  public boolean demo() {
    return options.containsKey("--demo");
  }

  public Optional<String> output() {
    return Optional.ofNullable(options.get("--output"));
  }

  public Optional<String> jq() {
    return Optional.ofNullable(options.get("--jq"));
  }

  public Optional<String> timeout() {
    return Optional.ofNullable(options.get("--timeout"));
  }

  public boolean verbose() {
    return options.containsKey("--verbose");
  }

  public boolean help() {
    return options.containsKey("--help");
  }

  public boolean version() {
    return options.containsKey("--version");
  }
}
