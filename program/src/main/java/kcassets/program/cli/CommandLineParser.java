package kcassets.program.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.Globals;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.Takes;

/**
 * Parses a command line: finds the command among the words, and has the others read as its options
 * and arguments. Only that one command is built, and every problem is kept for one answer.
 */
public final class CommandLineParser {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, OptionModel> options = new HashMap<>();
  private final CommandTable table;
  private final String[] words;

  private CommandLineParser(CommandTable table, String... words) {
    this.table = table;
    this.words = words;
  }

  /** Parses what was typed after the program's name. */
  public static ParsedCommand parse(CommandTable table, String... words) {
    return new CommandLineParser(table, words).parse();
  }

  private ParsedCommand parse() {
    GlobalOptions.list().forEach(this::know);
    int first = nextName(0);
    if (first == words.length) {
      return read(Optional.empty(), Optional.empty(), first, first);
    }
    Optional<Command> named = table.named(words[first]);
    if (named.isEmpty()) {
      problems.add(UnknownCommand.of(words[first], table.names()));
      return new ParsedCommand(
          Optional.empty(), Optional.empty(), Map.of(), Map.of(), globalsOnly(), problems);
    }
    Command command = named.get();
    if (command.subcommands().isEmpty()) {
      return read(named, Optional.empty(), first, first);
    }
    int second = nextName(first + 1);
    if (second == words.length) {
      return command.runsAlone()
          ? read(named, Optional.empty(), first, first)
          : read(Optional.empty(), named, first, first);
    }
    return read(subcommand(command, words[second]), named, first, second);
  }

  private Optional<Command> subcommand(Command above, String word) {
    Optional<Command> found = above.subcommand(word);
    if (found.isEmpty()) {
      List<String> known = above.subcommands().stream().map(Command::name).toList();
      problems.add(
          new Problem(
              above.name(),
              "has no command "
                  + Quoted.of(word)
                  + "; it has "
                  + String.join(", ", known)
                  + Suggestions.sentence(word, known)));
    }
    return found;
  }

  /** Reads all words but those at two places, which name the command. */
  private ParsedCommand read(
      Optional<Command> command, Optional<Command> parent, int first, int second) {
    List<String> others = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      if (i != first && i != second) {
        others.add(words[i]);
      }
    }
    if (command.isPresent()) {
      command.get().options().forEach(this::know);
    }
    return new ArgumentReader(command, options, others).read(parent, problems);
  }

  /** The place of the next word that is neither an option nor the value of a global one. */
  private int nextName(int from) {
    for (int i = from; i < words.length; i++) {
      String word = words[i];
      if (word.equals("--")) {
        return words.length;
      }
      OptionModel option = options.get(word);
      if (option != null && option.takes() == Takes.VALUE) {
        i++;
      } else if (!word.startsWith("-") && !mayBeAValue(i)) {
        return i;
      }
    }
    return words.length;
  }

  /** After an option that is not a global one, only the name of a command is sure to be one. */
  private boolean mayBeAValue(int place) {
    String before = place == 0 ? "" : words[place - 1];
    return before.startsWith("-")
        && before.indexOf('=') < 0
        && !options.containsKey(before)
        && !table.isName(words[place]);
  }

  private Globals globalsOnly() {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      OptionModel option = options.get(words[i]);
      if (option != null) {
        found.put(
            option.primaryName(), option.isFlag() || i + 1 >= words.length ? "true" : words[++i]);
      }
    }
    return new Globals(found);
  }

  private void know(OptionModel option) {
    for (String name : option.allNames()) {
      options.put(name, option);
    }
  }
}
