package kcassets.program.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.faces.OperationWords;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Takes;
import kcassets.program.commands.Values;

/** Makes a command of every operation: path parameters by place, all others as options. */
public final class OperationModels {
  /** Walks every page of a list; only lists with pages have it. */
  public static final OptionModel ALL =
      OptionModel.flag(
          "Walk every page, window and cursor between --start-at and --end-at, and give each row"
              + " once. Without bounds: everything KuCoin still keeps.",
          "--all");

  private OperationModels() {}

  /** The command of an operation. */
  public static Command of(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    List<OptionModel> options = new ArrayList<>();
    List<PositionalModel> positionals = new ArrayList<>();
    for (Parameter parameter : endpoint.parameters()) {
      if (endpoint.isInPath(parameter)) {
        positionals.add(positional(parameter));
      } else {
        options.add(option(parameter));
      }
    }
    if (endpoint.isWalkable()) {
      options.add(ALL);
    }
    return new Command(
        operation.command(),
        endpoint.group().title(),
        endpoint.summary(),
        OperationWords.paragraphs(endpoint),
        options,
        positionals,
        example(operation),
        operation.isAboutAccount() ? Set.of(Need.ACCOUNT, Need.EXCHANGE) : Set.of(Need.EXCHANGE),
        new OperationCommand(operation));
  }

  /** A command line that the demo answers: required parameters only, with their examples. */
  public static String example(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    StringBuilder line = new StringBuilder("kucoin-assets --demo ").append(operation.command());
    for (Parameter parameter : endpoint.parameters()) {
      if (endpoint.isInPath(parameter)) {
        line.append(' ').append(parameter.example());
      } else if (parameter.required()) {
        line.append(" --").append(parameter.option()).append(' ').append(parameter.example());
      }
    }
    return line.toString();
  }

  private static PositionalModel positional(Parameter parameter) {
    return PositionalModel.required(
        parameter.name(), label(parameter), OperationWords.describe(parameter));
  }

  private static OptionModel option(Parameter parameter) {
    List<String> aliases = new ArrayList<>();
    if (!parameter.name().equals(parameter.option())) {
      aliases.add("--" + parameter.name());
    }
    parameter.aliases().forEach(alias -> aliases.add("--" + alias));
    boolean flag = parameter.domain() instanceof Domain.Flag;
    return new OptionModel(
        List.of("--" + parameter.option()),
        aliases,
        flag ? "true|false" : label(parameter),
        OperationWords.describe(parameter),
        flag ? Values.words("true", "false") : parameter.domain().values(),
        flag ? Takes.OPTIONAL_VALUE : Takes.VALUE,
        parameter.required(),
        false,
        false,
        flag || !parameter.domain().values().isEmpty() ? Completes.VALUES : Completes.NOTHING);
  }

  private static String label(Parameter parameter) {
    String word = parameter.option().toUpperCase(Locale.ROOT);
    if (parameter.domain() instanceof Domain.EpochMillis) {
      return "TIME";
    }
    if (parameter.domain() instanceof Domain.WholeNumber) {
      return "N";
    }
    return parameter.domain() instanceof Domain.TextList ? word + ",..." : word;
  }
}
