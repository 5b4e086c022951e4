package kcassets.program;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.program.cli.CommandLineParser;
import kcassets.program.cli.HelpCommand;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.commands.Stopping;
import kcassets.program.output.ReaderGone;

/** One run of the program: words in, a result on standard output, an exit code. */
public final class Program {
  /** What a process ends with whose reader is gone, as if it had been ended by the pipe itself. */
  private static final int READER_GONE = 141;

  private static final CommandTable TABLE = new Commands();

  /** How long a command may take to end well. */
  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final ProcessEnvironment process;
  private final AtomicBoolean told = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<Invocation> current = Optional.empty();

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
      return tell(FailureLine.of(e.failure(), context()));
    } catch (ReaderGone _) {
      told.set(true);
      return READER_GONE;
    } catch (RuntimeException | Error e) {
      // The message of a fault may hold anything; where it happened holds nothing secret.
      return tell(FailureLine.internal(describe(e), context()));
    }
  }

  /**
   * Called when the process is being ended from outside: says so, unless the run is over. A command
   * that can end well is given some time for it.
   *
   * @return what the process is to end with, where it is not left to the signal
   */
  public OptionalInt interrupted() {
    if (current.filter(Invocation::isUntilStopped).isPresent()) {
      return OptionalInt.empty();
    }
    Optional<Stopping> stopping = current.flatMap(Invocation::stopping);
    boolean endsWell = stopping.isPresent();
    stopping.ifPresent(Stopping::stop);
    if (endsWell) {
      awaitEnd();
    }
    if (told.compareAndSet(false, true)) {
      print(FailureLine.of(new Failure.Interrupted(), context()));
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
    return CommandLineParser.parse(TABLE, arguments);
  }

  private int dispatch(ParsedCommand parsed) {
    if (parsed.globals().version()) {
      return version();
    }
    if (parsed.command().isEmpty() && !parsed.problems().isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(parsed.problems()));
    }
    if (parsed.globals().help() || parsed.command().isEmpty()) {
      new HelpCommand(TABLE, process).show(parsed);
      return 0;
    }
    Invocation invocation = new Invocation(TABLE, parsed, process);
    current = Optional.of(invocation);
    Optional<FailureLine> failure = parsed.command().get().runner().run(invocation);
    return failure.isPresent() ? tell(failure.get()) : 0;
  }

  private int version() {
    HelpCommand.printVersion(process);
    return 0;
  }

  private FailureContext context() {
    return current.isPresent() ? current.get().context() : FailureContext.NONE;
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
