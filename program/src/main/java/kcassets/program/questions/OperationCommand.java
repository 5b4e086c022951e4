package kcassets.program.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.Rows;
import kcassets.faces.CommandNames;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.commands.OperationModels;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;

/** Any operation of the catalog as a command: checks, asks once or walks, and prints. */
public final class OperationCommand {
  private static final String WHOLE_LIST = OperationModels.ALL.primaryName().substring(2);

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Operation operation;
  private final Consumer<String> uses;

  public OperationCommand(
      ProcessEnvironment process,
      ParsedCommand parsed,
      Operation operation,
      Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.operation = operation;
    this.uses = uses;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    boolean wholeList = parsed.has(WHOLE_LIST);
    Request request =
        operation.request(
            arguments(), process.clock().instant(), wholeList, problems, CommandNames.NAMES);
    request.warnings().forEach(this::warn);
    try (Asking asking =
        Asking.open(process, parsed.globals(), operation.isAboutAccount(), timeout, uses)) {
      if (wholeList) {
        walk(asking, request, output.options());
      } else {
        String data = asking.client().call(request);
        new ResultWriter(output.options(), process.out()).value(data);
      }
    }
  }

  private void walk(Asking asking, Request request, OutputOptions output) {
    try (Rows rows = asking.client().rows(request).allowPartial();
        RowSink sink = new ResultWriter(output, process.out()).rows()) {
      while (rows.hasNext()) {
        sink.row(rows.next());
        if (!rows.isNextHere()) {
          sink.flush(); // it may be a minute of waiting for quota away
        }
      }
      sink.finish();
      rows.lookedBackTo()
          .ifPresent(moment ->
              process
                  .err()
                  .println(
                      "warning: no rows for long before "
                          + moment
                          + ", so nothing older was asked for; --start-at looks further back"));
      rows.shortfall()
          .ifPresent(failure -> {
            throw new AssetsException(failure);
          });
    }
  }

  private Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>(parsed.positionals());
    parsed.options().forEach(arguments::putIfAbsent);
    arguments.remove(WHOLE_LIST);
    return arguments;
  }

  private void warn(Problem warning) {
    process.err().println("warning: " + warning.parameter() + " " + warning.message());
  }
}
