package kcassets.program.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;

/**
 * What was typed, parsed.
 *
 * @param command the command, where one was named
 * @param parent the command above it, where it is a subcommand
 * @param options its own options by their primary names without dashes
 * @param positionals its arguments by place, by the names of the model
 * @param globals the options of any command
 * @param problems what is wrong with the words themselves
 */
public record ParsedCommand(
    Optional<Command> command,
    Optional<Command> parent,
    Map<String, String> options,
    Map<String, String> positionals,
    Globals globals,
    List<Problem> problems) {
  /** Stands between several arguments of one place: no argument of a process can hold it. */
  public static final String BETWEEN = "\0";

  public ParsedCommand {
    options = new LinkedHashMap<>(options);
    positionals = new LinkedHashMap<>(positionals);
    problems = List.copyOf(problems);
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> option(String option) {
    return Optional.ofNullable(options.get(option));
  }

  public Optional<String> positional(String name) {
    return Optional.ofNullable(positionals.get(name));
  }

  /** All arguments of a place that takes several. */
  public List<String> everyPositional(String name) {
    return positional(name).map(joined -> List.of(joined.split(BETWEEN, -1))).orElse(List.of());
  }

  /** {@code accounts add}, or the command's name alone. */
  public String name() {
    String own = command.map(Command::name).orElse("");
    return parent.map(above -> above.name() + " " + own).orElse(own);
  }
}
