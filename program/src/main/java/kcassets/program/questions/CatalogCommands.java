package kcassets.program.questions;

import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.ErrorsJson;
import kcassets.faces.OperationsJson;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.docs.Completion;
import kcassets.program.output.ResultWriter;

/** The commands that print what the program knows by itself: nothing is asked. */
public final class CatalogCommands {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  public CatalogCommands(ProcessEnvironment process, ParsedCommand parsed) {
    this.process = process;
    this.parsed = parsed;
  }

  public void run() {
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    if (!output.problems().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(output.problems()));
    }
    ResultWriter writer = new ResultWriter(output.options(), process.out());
    switch (parsed.name()) {
      case "operations" -> writer.value(OperationsJson.text());
      case "errors" -> writer.value(ErrorsJson.text());
      case "completion" -> writer.text(completion().stripTrailing());
      default -> throw new IllegalStateException("nothing runs the command " + parsed.name());
    }
  }

  private String completion() {
    String shell = parsed.positional("shell").orElse("");
    return Completion.of(shell)
        .orElseThrow(() ->
            new AssetsException(
                new Failure.InvalidArguments(
                    "shell",
                    "must be one of "
                        + String.join(", ", Completion.shells())
                        + "; got "
                        + Quoted.of(shell))));
  }
}
