package kcassets.program.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.program.commands.CommandModel;
import kcassets.program.commands.CommandModels;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Parses a command line. Only the one command that is asked for is built; picocli reads its options
 * and arguments, and every problem is kept for one answer.
 */
public final class CommandLineParser {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, OptionModel> options = new HashMap<>();

  private CommandLineParser() {}

  public static ParsedCommand parse(String... arguments) {
    return new CommandLineParser().read(arguments);
  }

  private ParsedCommand read(String... arguments) {
    GlobalOptions.list().forEach(this::know);
    List<Integer> places = commandPlaces(arguments);
    Optional<CommandModel> named =
        places.isEmpty() ? Optional.empty() : CommandModels.named(arguments[places.getFirst()]);
    Set<Integer> commandWords = new HashSet<>();
    Optional<CommandModel> parent = Optional.empty();
    Optional<CommandModel> command = named;
    if (named.isPresent()) {
      commandWords.add(places.getFirst());
      if (!named.get().subcommands().isEmpty()) {
        boolean alone = places.size() < 2 && named.get().runsAlone();
        parent = alone ? Optional.empty() : named;
        command = alone ? named : subcommand(named.get(), places, commandWords, arguments);
      }
    } else if (!places.isEmpty()) {
      String word = arguments[places.getFirst()];
      problems.add(
          UnknownCommand.of(word, CommandModels.all().stream().map(CommandModel::name).toList()));
      return new ParsedCommand(
          Optional.empty(), parent, Map.of(), Map.of(), globalsOnly(arguments), problems);
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (!commandWords.contains(i)) {
        rest.add(arguments[i]);
      }
    }
    return parse(command, parent, rest);
  }

  private Optional<CommandModel> subcommand(
      CommandModel above, List<Integer> places, Set<Integer> commandWords, String... arguments) {
    List<String> known = above.subcommands().stream().map(CommandModel::name).toList();
    if (places.size() < 2) {
      return Optional.empty();
    }
    String word = arguments[places.get(1)];
    commandWords.add(places.get(1));
    Optional<CommandModel> found = above.subcommand(word);
    if (found.isEmpty()) {
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

  private ParsedCommand parse(
      Optional<CommandModel> command, Optional<CommandModel> parent, List<String> words) {
    command.ifPresent(model -> model.options().forEach(this::know));
    CommandSpec spec = spec(command);
    ParseResult parsed =
        new CommandLine(spec)
            .setExpandAtFiles(false)
            .setUnmatchedArgumentsAllowed(true)
            .setOverwrittenOptionsAllowed(false)
            .parseArgs(spelledOut(words));
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> global = new LinkedHashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      OptionModel model = options.get(option.longestName());
      if (model == null) {
        continue;
      }
      List<String> values = option.originalStringValues();
      String value = model.isFlag() || values.isEmpty() ? "true" : String.join(",", values);
      if (GlobalOptions.list().contains(model)) {
        global.put(model.primaryName(), value);
      } else {
        own.put(model.primaryName().substring(2), value);
      }
    }
    Map<String, String> placed = new LinkedHashMap<>();
    List<PositionalModel> models = command.map(CommandModel::positionals).orElse(List.of());
    for (int i = 0; i < models.size(); i++) {
      if (parsed.hasMatchedPositional(i)) {
        placed.put(
            models.get(i).name(),
            String.join(ParsedCommand.BETWEEN, parsed.matchedPositional(i).originalStringValues()));
      }
    }
    parsed.errors().forEach(error -> problems.add(problem(error)));
    tellUnmatched(command, words, parsed.unmatched());
    return new ParsedCommand(command, parent, own, placed, new Globals(global), problems);
  }

  /** What follows an unknown option is most likely its value, and not told apart from it. */
  private void tellUnmatched(
      Optional<CommandModel> command, List<String> words, List<String> unmatched) {
    int optionsEnd = words.indexOf("--");
    String before = "";
    for (String word : unmatched) {
      int at = words.indexOf(word);
      boolean literal = optionsEnd >= 0 && at > optionsEnd;
      boolean isOption = !literal && word.startsWith("-") && word.length() > 1;
      boolean followsOption = !before.isEmpty() && at > 0 && words.get(at - 1).equals(before);
      if (isOption || !followsOption) {
        problems.add(isOption ? unknownOption(command, word) : unexpected(command, word));
      }
      before = isOption && word.indexOf('=') < 0 ? word : "";
    }
  }

  private static CommandSpec spec(Optional<CommandModel> command) {
    CommandSpec spec = CommandSpec.create().name("kucoin-assets");
    spec.parser().collectErrors(true).trimQuotes(false).posixClusteredShortOptionsAllowed(false);
    GlobalOptions.list().forEach(option -> spec.addOption(option(option)));
    command.ifPresent(model -> {
      model.options().forEach(option -> spec.addOption(option(option)));
      for (int i = 0; i < model.positionals().size(); i++) {
        boolean repeated = model.positionals().get(i).repeated();
        spec.addPositional(
            PositionalParamSpec.builder()
                .index(repeated ? i + "..*" : Integer.toString(i))
                .arity(repeated ? "0..*" : "0..1")
                .type(repeated ? List.class : String.class)
                .build());
      }
    });
    return spec;
  }

  private static OptionSpec option(OptionModel model) {
    return OptionSpec.builder(model.allNames().toArray(String[]::new))
        .arity(model.isFlag() ? "0" : "1")
        .type(model.isFlag() ? Boolean.class : model.repeated() ? List.class : String.class)
        .build();
  }

  /**
   * Spells options out: one that means true alone never takes the word after it, unless that is its
   * value; a plain flag may be given {@code =true} or {@code =false}; {@code -ojson} is {@code -o
   * json}.
   */
  private String[] spelledOut(List<String> words) {
    List<String> explicit = new ArrayList<>();
    boolean optionsEnded = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      optionsEnded |= word.equals("--");
      int equals = word.indexOf('=');
      OptionModel model = optionsEnded ? null : options.get(word);
      OptionModel flag = optionsEnded || equals < 0 ? null : options.get(word.substring(0, equals));
      if (model != null && model.takes() == Takes.OPTIONAL_VALUE) {
        boolean given =
            i + 1 < words.size()
                && (words.get(i + 1).equals("true") || words.get(i + 1).equals("false"));
        explicit.add(word + "=" + (given ? words.get(++i) : "true"));
      } else if (model != null && model.takes() == Takes.VALUE && i + 1 < words.size()) {
        explicit.add(word);
        explicit.add(words.get(++i));
      } else if (flag != null && flag.isFlag() && word.endsWith("=true")) {
        explicit.add(word.substring(0, equals));
      } else if (flag == null || !flag.isFlag() || !word.endsWith("=false")) {
        explicit.addAll(optionsEnded ? List.of(word) : apart(word));
      }
    }
    return explicit.toArray(String[]::new);
  }

  /** A short option and the value that clings to it. */
  private List<String> apart(String word) {
    boolean clings =
        word.length() > 2
            && word.charAt(0) == '-'
            && Character.isLetter(word.charAt(1))
            && word.charAt(2) != '=';
    OptionModel model = clings ? options.get(word.substring(0, 2)) : null;
    return model == null || model.takes() != Takes.VALUE
        ? List.of(word)
        : List.of(word.substring(0, 2), word.substring(2));
  }

  /** Where the words stand that are neither options nor values of global ones. */
  private List<Integer> commandPlaces(String... arguments) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < arguments.length && places.size() < 2; i++) {
      String word = arguments[i];
      if (word.equals("--")) {
        break;
      }
      OptionModel model = options.get(word);
      if (model != null && model.takes() == Takes.VALUE) {
        i++;
      } else if (!word.startsWith("-") && !mayBeAValue(i, arguments)) {
        places.add(i);
      }
    }
    return places;
  }

  /** After an option that is not a global one, only the name of a command is sure to be one. */
  private boolean mayBeAValue(int place, String... arguments) {
    String before = place == 0 ? "" : arguments[place - 1];
    return before.startsWith("-")
        && before.indexOf('=') < 0
        && !options.containsKey(before)
        && CommandModels.named(arguments[place]).isEmpty();
  }

  private Globals globalsOnly(String... arguments) {
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      OptionModel model = options.get(arguments[i]);
      if (model != null) {
        found.put(
            model.primaryName(),
            model.isFlag() || i + 1 >= arguments.length ? "true" : arguments[++i]);
      }
    }
    return new Globals(found);
  }

  private void know(OptionModel option) {
    option.allNames().forEach(name -> options.put(name, option));
  }

  private Problem problem(Exception error) {
    if (error instanceof CommandLine.OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return new Problem(bare(option.longestName()), "is given twice");
    }
    if (error instanceof CommandLine.MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().getFirst() instanceof OptionSpec option) {
      return new Problem(bare(option.longestName()), "needs a value after it; got none");
    }
    return new Problem("arguments", String.valueOf(error.getMessage()));
  }

  private Problem unknownOption(Optional<CommandModel> command, String word) {
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    return new Problem(
        bare(option),
        "is no option of "
            + nameOf(command)
            + Suggestions.sentence(option, List.copyOf(options.keySet())));
  }

  private static Problem unexpected(Optional<CommandModel> command, String word) {
    return new Problem(
        "arguments", nameOf(command) + " takes no further argument; got " + Quoted.of(word));
  }

  private static String nameOf(Optional<CommandModel> command) {
    return command.map(CommandModel::name).orElse("kucoin-assets");
  }

  private String bare(String option) {
    OptionModel model = options.get(option);
    String name = model == null ? option : model.primaryName();
    return name.replaceFirst("^-+", "");
  }
}
