package kcassets.program.commands;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One command.
 *
 * @param name the word that is typed
 * @param group the heading it is listed under
 * @param summary what it gives, in a sentence
 * @param description what else a reader of its help wants to know, a sentence each; may be empty
 * @param options its own options, without the global ones
 * @param positionals its arguments by place, in order
 * @param subcommands the commands below it; where there are any, it does something by itself only
 *     if it has options of its own
 * @param example a whole command line that runs without an account; empty where the subcommands
 *     have theirs
 */
public record CommandModel(
    String name,
    String group,
    String summary,
    List<String> description,
    List<OptionModel> options,
    List<PositionalModel> positionals,
    List<CommandModel> subcommands,
    String example) {
  public CommandModel {
    requireNonNull(group, "group is null");
    requireNonNull(example, "example is null");
    description = List.copyOf(description);
    options = List.copyOf(options);
    positionals = List.copyOf(positionals);
    subcommands = List.copyOf(subcommands);
    if (!name.matches("[a-z][a-z-]*")) {
      throw new IllegalArgumentException("a command is a word in small letters; got " + name);
    }
    if (summary.isBlank()) {
      throw new IllegalArgumentException(name + " has no summary");
    }
  }

  /** The command below this one of a name. */
  public Optional<CommandModel> subcommand(String word) {
    return subcommands.stream().filter(command -> command.name.equals(word)).findFirst();
  }

  /** Whether it does something without a subcommand. */
  public boolean runsAlone() {
    return subcommands.isEmpty() || !options.isEmpty();
  }

  /** The options that help, completion and documents show. */
  public List<OptionModel> visibleOptions() {
    return options.stream().filter(option -> !option.hidden()).toList();
  }
}
