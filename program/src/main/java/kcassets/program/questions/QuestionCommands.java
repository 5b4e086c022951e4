package kcassets.program.questions;

import java.util.List;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Runner;
import kcassets.program.commands.Values;

/** The commands that ask any operation, tell of all of them, or answer in the exchange's place. */
public final class QuestionCommands {
  private static final String PROGRAM = "This program";

  private QuestionCommands() {}

  /** The command {@code batch}. */
  public static Command batch() {
    return leaf(
        "batch",
        "Answer many questions from standard input: one JSON object a line, in order.",
        List.of(
            "A line is {\"operation\":\"deposits\",\"arguments\":{\"currency\":\"BTC\"},\"id\":7}; its"
                + " answer is {\"id\":7,\"data\":...} or {\"id\":7,\"error\":{...}}.",
            "Questions are asked in parallel, within the quota; answers come in the order of the"
                + " lines.",
            "Exits with 0 when all were answered with data, else with the code of the first that"
                + " was not."),
        List.of(),
        "echo '{\"operation\":\"spot-accounts\",\"id\":1}' | kucoin-assets --demo batch",
        Set.of(Need.ACCOUNT, Need.EXCHANGE),
        invocation -> new BatchCommand(invocation).run());
  }

  /** The command {@code operations}. */
  public static Command operations() {
    return leaf(
        "operations",
        "Print the catalog: every operation with its parameters, limits and cost.",
        List.of(
            "After the operations come the commands of our own: what needs lists is what they may"
                + " reach for, and no operation has that member.",
            "tool is the tool of mcp that gives the same answer, where there is one."),
        List.of(),
        "kucoin-assets --demo operations",
        Set.of(),
        invocation -> new CatalogCommands(invocation).operations());
  }

  /** The command {@code errors}. */
  public static Command errors() {
    return leaf(
        "errors",
        "Print every kind of failure with its exit code, and the exchange's codes behind it.",
        List.of(),
        List.of(),
        "kucoin-assets --demo errors",
        Set.of(),
        invocation -> new CatalogCommands(invocation).errors());
  }

  /** The command {@code completion}. */
  public static Command completion() {
    return leaf(
        "completion",
        "Print a script that completes commands, options and values in a shell.",
        List.of(
            "For bash: source <(kucoin-assets completion bash).",
            "For zsh: kucoin-assets completion zsh > a file _kucoin-assets in a folder of fpath."),
        List.of(
            PositionalModel.required("shell", "SHELL", "The shell.")
                .oneOf(Values.words("bash", "zsh"))),
        "kucoin-assets --demo completion bash",
        Set.of(),
        invocation -> new CatalogCommands(invocation).completion());
  }

  /** The command {@code simulator}. */
  public static Command simulator() {
    return new Command(
        "simulator",
        PROGRAM,
        "Run a simulated exchange on this machine until stopped.",
        List.of(
            "The first line of the result names both addresses and a key that works there.",
            "It answers on the loopback address only."),
        List.of(
            OptionModel.value("N", "The port of the spot host; 0 is any free one.", "--port"),
            OptionModel.value(
                "N", "The port of the futures host; 0 is any free one.", "--futures-port"),
            OptionModel.value(
                "N", "The world to make: the same number gives the same world.", "--seed"),
            OptionModel.value("N", "How many days of history the world has.", "--days"),
            OptionModel.value(
                "LIST",
                "What goes wrong, joined by commas, with its probability: 500, html, cut, half,"
                    + " 429, overload; delay=200ms; moving. Such as 500=0.05,html=0.01,moving.",
                "--faults")),
        List.of(),
        "kucoin-assets --demo simulator --seed 7 --faults 500=0.05,moving",
        Set.of(),
        invocation -> new SimulatorCommand(invocation).run());
  }

  private static Command leaf(
      String name,
      String summary,
      List<String> description,
      List<PositionalModel> positionals,
      String example,
      Set<Need> needs,
      Runner runner) {
    return new Command(
        name, PROGRAM, summary, description, List.of(), positionals, example, needs, runner);
  }
}
