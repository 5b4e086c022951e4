package kcassets.program.questions;

import java.util.Optional;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.ErrorsJson;
import kcassets.faces.FailureLine;
import kcassets.program.commands.Invocation;
import kcassets.program.docs.Completion;
import kcassets.program.output.ResultWriter;

/** The commands that print what the program knows by itself: nothing is asked. */
public final class CatalogCommands {
  private final Invocation invocation;

  CatalogCommands(Invocation invocation) {
    this.invocation = invocation;
  }

  /** {@code operations}. */
  Optional<FailureLine> operations() {
    checked().value(CommandsJson.text(invocation.table()));
    return Optional.empty();
  }

  /** {@code errors}. */
  Optional<FailureLine> errors() {
    checked().value(ErrorsJson.text());
    return Optional.empty();
  }

  /** {@code completion}. */
  Optional<FailureLine> completion() {
    checked().text(script().stripTrailing());
    return Optional.empty();
  }

  private ResultWriter checked() {
    invocation.requireNoProblems();
    ResultWriter writer = invocation.writer();
    invocation.requireNoProblems();
    return writer;
  }

  private String script() {
    String shell = invocation.parsed().positional("shell").orElse("");
    return Completion.of(shell, invocation.table())
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
