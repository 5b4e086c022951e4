package kcassets.program.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;
import kcassets.program.store.DemoHistory;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/**
 * The accounts of a local store that a command tells about, and how it prints what it has found.
 */
final class KeptAccounts implements AutoCloseable {
  private final ProcessEnvironment process;
  private final OutputOptions options;
  private final OpenStore open;
  private final List<KnownAccounts.Known> accounts;

  private KeptAccounts(
      ProcessEnvironment process,
      OutputOptions options,
      OpenStore open,
      List<KnownAccounts.Known> accounts) {
    this.process = process;
    this.options = options;
    this.open = open;
    this.accounts = List.copyOf(accounts);
  }

  /**
   * Reads the words, opens the store and finds the accounts. A demo is copied first.
   *
   * @param uses is told the name of the account, where it is one
   * @throws AssetsException {@code InvalidArguments} with all problems of the words
   */
  static KeptAccounts open(
      ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    HistoryAccounts.check(parsed, problems);
    Timeout.read(parsed.globals(), problems);
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    OpenStore open = choice.open();
    try {
      DemoHistory.copy(open.store(), parsed, process, Optional.empty());
      List<KnownAccounts.Known> accounts = new ArrayList<>();
      HistoryAccounts.of(parsed, process, open.store(), uses)
          .names()
          .forEach((uid, name) -> accounts.add(new KnownAccounts.Known(name, uid)));
      return new KeptAccounts(process, output.options(), open, accounts);
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  HistoryStore store() {
    return open.store();
  }

  List<KnownAccounts.Known> accounts() {
    return accounts;
  }

  /** The name to tell beside a failure, where there is only one. */
  Optional<String> onlyName() {
    return accounts.size() == 1 ? Optional.of(accounts.getFirst().name()) : Optional.empty();
  }

  /** What to tell where the store knows none of them. */
  FailureLine nothing(String command) {
    return FailureLine.of(
        new Failure.Incomplete("nothing was copied into the local store yet; run sync first"),
        new FailureContext(Optional.of(command), Optional.empty()));
  }

  /** Prints in the form that was asked for. */
  void print(String json, Supplier<List<String>> rows, Supplier<String> table) {
    ResultWriter writer = new ResultWriter(options, process.out());
    if (options.format() == OutputFormat.TABLE && options.filter().isEmpty()) {
      writer.text(table.get());
    } else if (options.format() == OutputFormat.JSON || options.format() == OutputFormat.TABLE) {
      writer.value(json);
    } else {
      try (RowSink sink = writer.rows()) {
        rows.get().forEach(sink::row);
        sink.finish();
      }
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
