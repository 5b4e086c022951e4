package kcassets.program.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.faces.Version;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;

/** {@code help} and {@code version}, and what {@code --help} and {@code --version} print. */
public final class HelpCommand {
  private static final String PROGRAM = "This program";
  private static final int USUAL_WIDTH = 80;

  private final CommandTable table;
  private final ProcessEnvironment process;

  /** For a process. */
  public HelpCommand(CommandTable table, ProcessEnvironment process) {
    this.table = table;
    this.process = process;
  }

  /** The command {@code help}. */
  public static Command help() {
    return new Command(
        "help",
        PROGRAM,
        "Show the commands, or the help of one.",
        List.of(),
        List.of(),
        List.of(
            PositionalModel.required("command", "COMMAND", "The command to explain.")
                .optional()
                .completedBy(Completes.COMMANDS)),
        "kucoin-assets --demo help deposits",
        Set.of(),
        HelpCommand::help);
  }

  /** The command {@code version}. */
  public static Command version() {
    return new Command(
        "version",
        PROGRAM,
        "Show the version.",
        List.of(),
        List.of(),
        List.of(),
        "kucoin-assets --demo version",
        Set.of(),
        HelpCommand::version);
  }

  private static Optional<FailureLine> help(Invocation invocation) {
    invocation.requireNoProblems();
    HelpCommand help = new HelpCommand(invocation.table(), invocation.process());
    Optional<String> word = invocation.parsed().positional("command");
    if (word.isEmpty()) {
      help.print(new HelpText(help.width()).of(invocation.table()));
      return Optional.empty();
    }
    ParsedCommand asked = CommandLineParser.parse(invocation.table(), word.get());
    if (asked.command().isEmpty() && asked.parent().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(asked.problems()));
    }
    help.show(asked);
    return Optional.empty();
  }

  private static Optional<FailureLine> version(Invocation invocation) {
    invocation.requireNoProblems();
    printVersion(invocation.process());
    return Optional.empty();
  }

  /** Prints the help of what was typed: of a command, of those below one, or of the program. */
  public void show(ParsedCommand parsed) {
    HelpText help = new HelpText(width());
    if (parsed.command().isPresent()) {
      print(help.of(parsed.command().get(), parsed.parent()));
    } else if (parsed.parent().isPresent()) {
      print(help.of(parsed.parent().get(), Optional.empty()));
    } else {
      print(help.of(table));
    }
  }

  /** Prints the version. */
  public static void printVersion(ProcessEnvironment process) {
    print(process, "kucoin-assets " + Version.number());
  }

  private int width() {
    return process.columns() > 0 ? process.columns() : USUAL_WIDTH;
  }

  private void print(String words) {
    print(process, words.stripTrailing());
  }

  private static void print(ProcessEnvironment process, String words) {
    new ResultWriter(OutputOptions.plain(OutputFormat.JSON), process.out()).text(words);
  }
}
