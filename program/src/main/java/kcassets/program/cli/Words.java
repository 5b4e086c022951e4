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
 * Sorts the words of a command line. Only the one command that is asked for is built; picocli sorts
 * its options and arguments, and every problem is kept for one answer.
 */
final class Words {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, OptionModel> options = new HashMap<>();

  private Words() {}

  static Typed sort(String... arguments) {
    return new Words().read(arguments);
  }

  private Typed read(String... arguments) {
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
        parent = named;
        command = subcommand(named.get(), places, commandWords, arguments);
      }
    } else if (!places.isEmpty()) {
      String word = arguments[places.getFirst()];
      problems.add(
          UnknownCommand.of(word, CommandModels.all().stream().map(CommandModel::name).toList()));
      return new Typed(
          Optional.empty(), parent, Map.of(), Map.of(), globalsOnly(arguments), problems);
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (!commandWords.contains(i)) {
        rest.add(arguments[i]);
      }
    }
    return sort(command, parent, rest);
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

  private Typed sort(
      Optional<CommandModel> command, Optional<CommandModel> parent, List<String> words) {
    command.ifPresent(model -> model.options().forEach(this::know));
    CommandSpec spec = spec(command);
    ParseResult parsed =
        new CommandLine(spec)
            .setExpandAtFiles(false)
            .setUnmatchedArgumentsAllowed(true)
            .setOverwrittenOptionsAllowed(false)
            .parseArgs(withExplicitFlags(words));
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> global = new LinkedHashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      OptionModel model = options.get(option.longestName());
      if (model == null) {
        continue;
      }
      List<String> values = option.originalStringValues();
      String value = model.isFlag() || values.isEmpty() ? "true" : values.getFirst();
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
            models.get(i).name(), parsed.matchedPositional(i).originalStringValues().getFirst());
      }
    }
    parsed.errors().forEach(error -> problems.add(problem(error)));
    parsed.unmatched().forEach(word -> problems.add(unmatched(command, word)));
    return new Typed(command, parent, own, placed, new Globals(global), problems);
  }

  private static CommandSpec spec(Optional<CommandModel> command) {
    CommandSpec spec = CommandSpec.create().name("kucoin-assets");
    spec.parser().collectErrors(true).trimQuotes(false).posixClusteredShortOptionsAllowed(false);
    GlobalOptions.list().forEach(option -> spec.addOption(option(option)));
    command.ifPresent(model -> {
      model.options().forEach(option -> spec.addOption(option(option)));
      for (int i = 0; i < model.positionals().size(); i++) {
        spec.addPositional(
            PositionalParamSpec.builder()
                .index(Integer.toString(i))
                .arity("0..1")
                .type(String.class)
                .build());
      }
    });
    return spec;
  }

  private static OptionSpec option(OptionModel model) {
    return OptionSpec.builder(model.allNames().toArray(String[]::new))
        .arity(model.isFlag() ? "0" : "1")
        .type(model.isFlag() ? Boolean.class : String.class)
        .build();
  }

  /** An option that means true alone never takes the word after it, unless that is its value. */
  private String[] withExplicitFlags(List<String> words) {
    List<String> explicit = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      OptionModel model = options.get(word);
      if (model != null && model.takes() == Takes.OPTIONAL_VALUE) {
        boolean given =
            i + 1 < words.size()
                && (words.get(i + 1).equals("true") || words.get(i + 1).equals("false"));
        explicit.add(word + "=" + (given ? words.get(++i) : "true"));
      } else {
        explicit.add(word);
      }
    }
    return explicit.toArray(String[]::new);
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
      } else if (!word.startsWith("-")) {
        places.add(i);
      }
    }
    return places;
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

  private Problem unmatched(Optional<CommandModel> command, String word) {
    String name = command.map(CommandModel::name).orElse("kucoin-assets");
    if (word.startsWith("-") && word.length() > 1) {
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      return new Problem(
          bare(option),
          "is no option of " + name + Suggestions.sentence(option, List.copyOf(options.keySet())));
    }
    return new Problem("arguments", name + " takes no further argument; got " + Quoted.of(word));
  }

  private String bare(String option) {
    OptionModel model = options.get(option);
    String name = model == null ? option : model.primaryName();
    return name.replaceFirst("^-+", "");
  }
}
