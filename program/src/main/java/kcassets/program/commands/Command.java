package kcassets.program.commands;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.faces.FailureLine;

/**
 * One command, as it is declared: parsing, help, completion, manual page, documents, suggestions
 * and the run derive from it.
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
 * @param needs what it may reach for
 * @param tool the tool that gives an agent the same answer, where there is one
 * @param runner what it does
 */
public record Command(
    String name,
    String group,
    String summary,
    List<String> description,
    List<OptionModel> options,
    List<PositionalModel> positionals,
    List<Command> subcommands,
    String example,
    Set<Need> needs,
    Optional<String> tool,
    Runner runner) {
  public Command {
    requireNonNull(group, "group is null");
    requireNonNull(example, "example is null");
    description = List.copyOf(description);
    options = List.copyOf(options);
    positionals = List.copyOf(positionals);
    subcommands = List.copyOf(subcommands);
    requireNonNull(tool, "tool is null");
    requireNonNull(runner, "runner is null");
    // Where assertions are on, as in every test: a run need not look at shapes again.
    assert name.matches("[a-z][a-z-]*") : "a command is a word in small letters; got " + name;
    assert !summary.isBlank() : name + " has no summary";
  }

  /** Declares a command that does something. */
  public Command(
      String name,
      String group,
      String summary,
      List<String> description,
      List<OptionModel> options,
      List<PositionalModel> positionals,
      String example,
      Set<Need> needs,
      Runner runner) {
    this(
        name,
        group,
        summary,
        description,
        options,
        positionals,
        List.of(),
        example,
        needs,
        Optional.empty(),
        runner);
  }

  /** Declares a command that only leads to others. */
  public static Command leading(
      String name,
      String group,
      String summary,
      List<String> description,
      List<Command> subcommands,
      String example) {
    return new Command(
        name,
        group,
        summary,
        description,
        List.of(),
        List.of(),
        subcommands,
        example,
        Set.of(),
        Optional.empty(),
        Command::nothing);
  }

  private static Optional<FailureLine> nothing(Invocation invocation) {
    throw new IllegalStateException(invocation.name() + " only leads to other commands");
  }

  /** The same command, below which there are others. */
  public Command over(Command... others) {
    return new Command(
        name,
        group,
        summary,
        description,
        options,
        positionals,
        List.of(others),
        example,
        needs,
        tool,
        runner);
  }

  /** The same command, whose answer an agent gets from a tool. */
  public Command asTool(String toolName) {
    return new Command(
        name,
        group,
        summary,
        description,
        options,
        positionals,
        subcommands,
        example,
        needs,
        Optional.of(toolName),
        runner);
  }

  /** The command below this one of a name. */
  public Optional<Command> subcommand(String word) {
    return subcommands.stream().filter(command -> command.name.equals(word)).findFirst();
  }

  /** Whether it does something without a subcommand. */
  public boolean runsAlone() {
    return subcommands.isEmpty() || !options.isEmpty();
  }

  /** Itself and the commands below it, but for one that only leads to others. */
  public Stream<Command> runnable() {
    return Stream.concat(
        runsAlone() ? Stream.of(this) : Stream.empty(),
        subcommands.stream().flatMap(Command::runnable));
  }

  /** The options that help, completion and documents show. */
  public List<OptionModel> visibleOptions() {
    return options.stream().filter(option -> !option.hidden()).toList();
  }
}
