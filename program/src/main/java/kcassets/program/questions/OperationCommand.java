package kcassets.program.questions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.Rows;
import kcassets.faces.CommandNames;
import kcassets.faces.FailureLine;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.Runner;
import kcassets.program.output.RowSink;

/**
 * Any operation of the catalog as a command: checks, asks once or walks, and prints.
 *
 * @param operation which
 */
public record OperationCommand(Operation operation) implements Runner {
  private static final String WHOLE_LIST = OperationModels.ALL.primaryName().substring(2);

  @Override
  public Optional<FailureLine> run(Invocation invocation) {
    ParsedCommand parsed = invocation.parsed();
    invocation.output();
    Duration timeout = invocation.timeout();
    boolean wholeList = parsed.has(WHOLE_LIST);
    Request request =
        operation.request(
            arguments(parsed),
            invocation.process().clock().instant(),
            wholeList,
            invocation.problems(),
            CommandNames.NAMES);
    for (Problem warning : request.warnings()) {
      invocation.warn(warning.parameter() + " " + warning.message());
    }
    try (Asking asking = Asking.open(invocation, operation.isAboutAccount(), timeout)) {
      if (wholeList) {
        walk(asking, request, invocation);
      } else {
        invocation.writer().value(asking.client().call(request));
      }
    }
    return Optional.empty();
  }

  private static void walk(Asking asking, Request request, Invocation invocation) {
    try (Rows rows = asking.client().rows(request).allowPartial();
        RowSink sink = invocation.writer().rows()) {
      while (rows.hasNext()) {
        sink.row(rows.next());
        if (!rows.isNextHere()) {
          sink.flush(); // it may be a minute of waiting for quota away
        }
      }
      sink.finish();
      rows.lookedBackTo()
          .ifPresent(moment ->
              invocation.warn(
                  "no rows for long before "
                      + moment
                      + ", so nothing older was asked for; --start-at looks further back"));
      rows.shortfall()
          .ifPresent(failure -> {
            throw new AssetsException(failure);
          });
    }
  }

  private static Map<String, String> arguments(ParsedCommand parsed) {
    Map<String, String> arguments = new LinkedHashMap<>(parsed.positionals());
    parsed.options().forEach(arguments::putIfAbsent);
    arguments.remove(WHOLE_LIST);
    return arguments;
  }
}
