package kcassets.program.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.program.commands.Command;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.Globals;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;

/**
 * Reads the options and arguments of one command. An option takes the word after it, whatever that
 * begins with, for a time before now begins with a dash; {@code --option=value} and {@code -ovalue}
 * are understood as well; after {@code --} every word is an argument.
 */
final class ArgumentReader {
  private final Optional<Command> command;
  private final Map<String, OptionModel> known;
  private final List<String> words;
  private final List<PositionalModel> places;
  private final Map<String, String> own = new LinkedHashMap<>();
  private final Map<String, String> globals = new LinkedHashMap<>();
  private final Map<String, String> positionals = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> leftOver = new ArrayList<>();
  private int next;
  private int place;

  /**
   * @param known the options by every spelling, the global ones as well
   * @param words without those that name the command
   */
  ArgumentReader(Optional<Command> command, Map<String, OptionModel> known, List<String> words) {
    this.command = command;
    this.known = known;
    this.words = words;
    this.places = command.isPresent() ? command.get().positionals() : List.of();
  }

  /**
   * Reads them all.
   *
   * @param parent the command above, where it is a subcommand
   * @param problems what is wrong so far, and takes the rest
   */
  ParsedCommand read(Optional<Command> parent, List<Problem> problems) {
    boolean afterUnknown = false;
    boolean ended = false;
    while (next < words.size()) {
      String word = words.get(next++);
      if (ended) {
        argument(word, false);
      } else if (word.equals("--")) {
        ended = true;
      } else if (!isKnown(word)) {
        boolean unknown = looksLikeOption(word);
        if (unknown) {
          leftOver.add(unknownOption(word));
        } else {
          argument(word, afterUnknown);
        }
        afterUnknown = unknown && word.indexOf('=') < 0;
        continue;
      }
      afterUnknown = false;
    }
    problems.addAll(this.problems);
    problems.addAll(leftOver);
    return new ParsedCommand(command, parent, own, positionals, new Globals(globals), problems);
  }

  /** A number below zero is an argument where one is expected. */
  private boolean looksLikeOption(String word) {
    return word.length() > 1
        && word.startsWith("-")
        && !(Character.isDigit(word.charAt(1)) && place < places.size());
  }

  /** Reads a word that is an option, with its value in itself or in the word after it. */
  private boolean isKnown(String word) {
    OptionModel option = known.get(word);
    if (option != null) {
      withNext(option);
      return true;
    }
    int equals = word.indexOf('=');
    OptionModel named = equals < 0 ? null : known.get(word.substring(0, equals));
    if (named != null) {
      withValue(named, word.substring(equals + 1));
      return true;
    }
    boolean mayCling =
        word.length() > 2 && word.charAt(0) == '-' && Character.isLetter(word.charAt(1));
    OptionModel letter = mayCling ? known.get(word.substring(0, 2)) : null;
    if (letter != null && letter.takes() == Takes.VALUE) {
      value(letter, true, word.substring(2));
      return true;
    }
    return false;
  }

  private void withNext(OptionModel option) {
    String after = next < words.size() ? words.get(next) : "";
    if (option.takes() == Takes.NOTHING) {
      take(option, "true");
    } else if (option.takes() == Takes.VALUE) {
      boolean there = next < words.size();
      next += there ? 1 : 0;
      value(option, there, after);
    } else {
      boolean given = after.equals("true") || after.equals("false");
      next += given ? 1 : 0;
      take(option, given ? after : "true");
    }
  }

  /** An option in the place of a value means that the value was forgotten. */
  private void value(OptionModel option, boolean there, String value) {
    if (there && !isOption(value)) {
      take(option, value);
    } else {
      problems.add(new Problem(bare(option), "needs a value after it; got none"));
    }
  }

  private boolean isOption(String word) {
    int equals = word.indexOf('=');
    return word.equals("--")
        || known.containsKey(equals < 0 ? word : word.substring(0, equals))
        || (word.length() > 2 && word.startsWith("-") && known.containsKey(word.substring(0, 2)));
  }

  /** A flag may say true or false; one that is not meant is as if it were not there. */
  private void withValue(OptionModel option, String value) {
    if (!option.isFlag()) {
      value(option, true, value);
    } else if (value.equals("true")) {
      take(option, value);
    } else if (!value.equals("false")) {
      problems.add(
          new Problem(
              "arguments",
              "option '%s' should be specified without '%s' parameter"
                  .formatted(option.primaryName(), value)));
    }
  }

  private void take(OptionModel option, String value) {
    boolean global = GlobalOptions.list().contains(option);
    Map<String, String> values = global ? globals : own;
    String name = global ? option.primaryName() : bare(option);
    String before = values.get(name);
    if (before != null && !option.repeated()) {
      problems.add(new Problem(bare(option), "is given twice"));
    } else {
      values.put(name, before == null ? value : before + "," + value);
    }
  }

  private void argument(String word, boolean afterUnknown) {
    if (place < places.size()) {
      PositionalModel positional = places.get(place);
      String before = positionals.get(positional.name());
      positionals.put(
          positional.name(), before == null ? word : before + ParsedCommand.BETWEEN + word);
      place += positional.repeated() ? 0 : 1;
    } else if (!afterUnknown) {
      // What follows an unknown option is most likely its value, and not told apart from it.
      leftOver.add(
          new Problem(
              "arguments", nameOfCommand() + " takes no further argument; got " + Quoted.of(word)));
    }
  }

  private Problem unknownOption(String word) {
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    return new Problem(
        withoutDashes(option),
        "is no option of "
            + nameOfCommand()
            + Suggestions.sentence(option, List.copyOf(known.keySet())));
  }

  private String nameOfCommand() {
    return command.map(Command::name).orElse("kucoin-assets");
  }

  private static String bare(OptionModel option) {
    return withoutDashes(option.primaryName());
  }

  private static String withoutDashes(String option) {
    int dashes = 0;
    while (dashes < option.length() && option.charAt(dashes) == '-') {
      dashes++;
    }
    return option.substring(dashes);
  }
}
