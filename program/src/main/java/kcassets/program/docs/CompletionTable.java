package kcassets.program.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.Completes;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;

/** The command model in the form that completion scripts ask for. */
final class CompletionTable {
  private final List<Command> commands;

  CompletionTable(CommandTable table) {
    this.commands = table.all();
  }

  /** The commands as they are typed first. */
  List<Command> commands() {
    return commands;
  }

  /** The commands that want another word before anything else. */
  List<Command> parents() {
    return commands.stream().filter(command -> !command.subcommands().isEmpty()).toList();
  }

  /** Everything that can be run, by the words that are typed: {@code accounts add}. */
  Map<String, Command> runnable() {
    Map<String, Command> runnable = new LinkedHashMap<>();
    for (Command command : commands) {
      if (command.subcommands().isEmpty()) {
        runnable.put(command.name(), command);
      }
      command.subcommands().forEach(sub -> runnable.put(command.name() + " " + sub.name(), sub));
    }
    return runnable;
  }

  /** Every spelling of every option that is followed by a value in this way. */
  Set<String> spellings(Takes takes) {
    Set<String> spellings = new LinkedHashSet<>();
    everyOption()
        .filter(option -> option.takes() == takes)
        .forEach(option -> spellings.addAll(option.allNames()));
    return spellings;
  }

  /** What is offered for the value of an option; empty where nothing is. */
  static List<String> offers(OptionModel option) {
    return offers(option.completes(), List.copyOf(option.values().keySet()));
  }

  /** What is offered for a positional; empty where nothing is. */
  static List<String> offers(PositionalModel positional) {
    return offers(positional.completes(), positional.knownValues());
  }

  /** What begins with a colon is no value, but asks the script to look it up. */
  private static List<String> offers(Completes completes, List<String> values) {
    return switch (completes) {
      case VALUES -> values;
      case NOTHING -> List.of();
      case FILES -> List.of(":files");
      case ACCOUNTS -> List.of(":accounts");
      case COMMANDS -> List.of(":commands");
    };
  }

  /** The options of a command that are offered, each under its first long name. */
  static List<OptionModel> offered(List<OptionModel> options) {
    return options.stream().filter(option -> !option.hidden()).toList();
  }

  private Stream<OptionModel> everyOption() {
    List<OptionModel> options = new ArrayList<>(GlobalOptions.list());
    runnable().values().forEach(command -> options.addAll(command.options()));
    return options.stream();
  }
}
