package kcassets.program;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.faces.Version;
import kcassets.program.cli.CommandLineParser;
import kcassets.program.cli.Globals;
import kcassets.program.cli.HelpText;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Stopping;
import kcassets.program.history.CoverageCommand;
import kcassets.program.history.ExportCommand;
import kcassets.program.history.HistoryCommand;
import kcassets.program.history.ImportCommand;
import kcassets.program.history.PastCommand;
import kcassets.program.history.ReconcileCommand;
import kcassets.program.history.SyncCommand;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ReaderGone;
import kcassets.program.output.ResultWriter;
import kcassets.program.portfolio.AddressWatchCommand;
import kcassets.program.portfolio.AddressesCommand;
import kcassets.program.portfolio.FeesCommand;
import kcassets.program.portfolio.PortfolioCommand;
import kcassets.program.questions.BatchCommand;
import kcassets.program.questions.CatalogCommands;
import kcassets.program.questions.OperationCommand;
import kcassets.program.questions.SimulatorCommand;
import kcassets.program.setup.AccountsCommand;
import kcassets.program.setup.AuditCommand;
import kcassets.program.setup.DoctorCommand;
import kcassets.program.setup.McpCommand;
import kcassets.program.setup.McpSettings;
import kcassets.program.setup.SkillCommand;

/** One run of the program: words in, a result on standard output, an exit code. */
public final class Program {
  /** What a process ends with whose reader is gone, as if it had been ended by the pipe itself. */
  private static final int READER_GONE = 141;

  /** How long a command may take to end well. */
  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final ProcessEnvironment process;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile FailureContext context = FailureContext.NONE;
  private volatile boolean untilStopped;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<Stopping> stopping = Optional.empty();

  /** For one run. */
  public Program(ProcessEnvironment process) {
    this.process = process;
  }

  /**
   * Runs a command. A failure is told in the last line of standard error.
   *
   * @return the exit code
   */
  public int run(String... arguments) {
    try {
      return runTold(arguments);
    } finally {
      over.countDown();
    }
  }

  private int runTold(String... arguments) {
    try {
      int exitCode = asksForVersion(arguments) ? version() : dispatch(parsed(arguments));
      told.set(true);
      return exitCode;
    } catch (AssetsException e) {
      return tell(FailureLine.of(e.failure(), context));
    } catch (ReaderGone _) {
      told.set(true);
      return READER_GONE;
    } catch (RuntimeException | Error e) {
      // The message of a fault may hold anything; where it happened holds nothing secret.
      return tell(FailureLine.internal(describe(e), context));
    }
  }

  /**
   * Called when the process is being ended from outside: says so, unless the run is over. A command
   * that can end well is given some time for it.
   *
   * @return what the process is to end with, where it is not left to the signal
   */
  public OptionalInt interrupted() {
    if (untilStopped) {
      return OptionalInt.empty();
    }
    boolean endsWell = stopping.isPresent();
    stopping.ifPresent(Stopping::stop);
    if (endsWell) {
      awaitEnd();
    }
    if (told.compareAndSet(false, true)) {
      print(FailureLine.of(new Failure.Interrupted(), context));
    }
    return endsWell
        ? OptionalInt.of(new Failure.Interrupted().kind().exitCode())
        : OptionalInt.empty();
  }

  private void awaitEnd() {
    try {
      if (!over.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        process.err().println("warning: what was under way did not end in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Told apart first: it needs nothing of what else there is. */
  private static boolean asksForVersion(String... arguments) {
    return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
  }

  private ParsedCommand parsed(String... arguments) {
    TlsPreparation.begin(process, arguments);
    return CommandLineParser.parse(arguments);
  }

  private int dispatch(ParsedCommand parsed) {
    if (parsed.globals().version()) {
      return version();
    }
    if (parsed.command().isEmpty() && !parsed.problems().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(parsed.problems()));
    }
    if (parsed.globals().help() || parsed.command().isEmpty()) {
      text(helpFor(parsed));
      return 0;
    }
    context = new FailureContext(Optional.of(parsed.name()), Optional.empty());
    if (parsed.parent().isPresent()) {
      requireNoProblems(parsed);
      switch (parsed.name()) {
        case "accounts audit" -> new AuditCommand(process, parsed, this::uses).run();
        case "mcp install", "mcp status" -> new McpSettings(process, parsed).run();
        case "skill install" -> new SkillCommand(process, parsed).run();
        default -> new AccountsCommand(process, parsed).run();
      }
      return 0;
    }
    Optional<Operation> operation = Operation.named(parsed.command().get().name());
    if (operation.isPresent()) {
      new OperationCommand(process, parsed, operation.get(), this::uses).run();
      return 0;
    }
    return other(parsed);
  }

  private int other(ParsedCommand parsed) {
    if (parsed.name().equals("batch")) {
      return new BatchCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("portfolio")) {
      return new PortfolioCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("fees")) {
      return new FeesCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("addresses")) {
      return new AddressesCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("address-watch")) {
      return new AddressWatchCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("history")) {
      new HistoryCommand(process, parsed, this::uses).run();
      return 0;
    }
    if (parsed.name().equals("coverage")) {
      return new CoverageCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("reconcile")) {
      return new ReconcileCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("balances")) {
      return new PastCommand(process, parsed, this::uses).balances().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("statement")) {
      return new PastCommand(process, parsed, this::uses).statement().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("export")) {
      return new ExportCommand(process, parsed, this::uses).run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("import")) {
      new ImportCommand(process, parsed).run();
      return 0;
    }
    if (parsed.name().equals("sync")) {
      SyncCommand sync = new SyncCommand(process, parsed, this::uses);
      stopping = Optional.of(sync);
      return sync.run().map(this::tell).orElse(0);
    }
    if (parsed.name().equals("simulator")) {
      SimulatorCommand simulator = new SimulatorCommand(process, parsed);
      untilStopped = true;
      simulator.run();
      return 0;
    }
    if (parsed.name().equals("mcp")) {
      McpCommand mcp = new McpCommand(process, parsed);
      untilStopped = true;
      mcp.run();
      return 0;
    }
    requireNoProblems(parsed);
    switch (parsed.name()) {
      case "help" -> text(helpFor(parsed.positional("command")));
      case "version" -> version();
      case "doctor" -> new DoctorCommand(process, parsed).run();
      default -> new CatalogCommands(process, parsed).run();
    }
    return 0;
  }

  private void uses(String account) {
    context = new FailureContext(context.operation(), Optional.of(account));
  }

  static void requireNoProblems(ParsedCommand parsed) {
    if (!parsed.problems().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(parsed.problems()));
    }
  }

  private String helpFor(ParsedCommand parsed) {
    HelpText help = new HelpText(process.columns() > 0 ? process.columns() : 80);
    return parsed
        .command()
        .map(command -> help.of(command, parsed.parent()))
        .or(() -> parsed.parent().map(parent -> help.of(parent, Optional.empty())))
        .orElseGet(help::ofProgram);
  }

  private String helpFor(Optional<String> word) {
    if (word.isEmpty()) {
      return helpFor(
          new ParsedCommand(
              Optional.empty(),
              Optional.empty(),
              Map.of(),
              Map.of(),
              new Globals(Map.of()),
              java.util.List.of()));
    }
    ParsedCommand asked = CommandLineParser.parse(word.get());
    if (asked.command().isEmpty() && asked.parent().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(asked.problems()));
    }
    return helpFor(asked);
  }

  private int version() {
    text("kucoin-assets " + Version.number() + "\n");
    return 0;
  }

  private void text(String words) {
    new ResultWriter(OutputOptions.plain(OutputFormat.JSON), process.out())
        .text(words.stripTrailing());
  }

  private int tell(FailureLine failure) {
    if (told.compareAndSet(false, true)) {
      print(failure);
    }
    return failure.exitCode();
  }

  private void print(FailureLine failure) {
    process.err().println(process.errIsTerminal() ? failure.words() : failure.json());
    process.err().flush();
  }

  private static String describe(Throwable fault) {
    StringBuilder words = new StringBuilder(fault.getClass().getSimpleName());
    StackTraceElement[] trace = fault.getStackTrace();
    for (int i = 0; i < Math.min(4, trace.length); i++) {
      words.append(i == 0 ? " at " : " < ").append(trace[i].getClassName());
      words
          .append('.')
          .append(trace[i].getMethodName())
          .append(':')
          .append(trace[i].getLineNumber());
    }
    return words.toString();
  }
}
