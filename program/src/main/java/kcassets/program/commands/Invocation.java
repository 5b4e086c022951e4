package kcassets.program.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.ClientOptions;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;

/**
 * One run of one command: its words, the process it runs in, what is wrong so far, the account it
 * asks with, and the printing of its answer. The command's thread uses it; what a run that is being
 * ended asks ({@link #context}, {@link #isUntilStopped}, {@link #stopping}) any thread may ask.
 */
public final class Invocation {
  private final CommandTable table;
  private final ParsedCommand parsed;
  private final ProcessEnvironment process;
  private final List<Problem> problems;
  private Optional<OutputOptions> output = Optional.empty();
  private volatile Optional<String> account = Optional.empty();
  private volatile boolean untilStopped;
  private volatile Optional<Stopping> stopping = Optional.empty();

  /** Of a command that was found among the words. */
  public Invocation(CommandTable table, ParsedCommand parsed, ProcessEnvironment process) {
    this.table = table;
    this.parsed = parsed;
    this.process = process;
    this.problems = new ArrayList<>(parsed.problems());
  }

  /** Every command there is. */
  public CommandTable table() {
    return table;
  }

  public ParsedCommand parsed() {
    return parsed;
  }

  public ProcessEnvironment process() {
    return process;
  }

  /** {@code accounts add}, or the command's name alone. */
  public String name() {
    return parsed.name();
  }

  /** What is wrong so far, beginning with the words themselves; the command adds to it. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * @throws AssetsException {@code InvalidArguments} with every problem so far
   */
  public void requireNoProblems() {
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
  }

  /** How the result is to be printed; the first to ask adds what is wrong with it. */
  public OutputOptions output() {
    if (output.isEmpty()) {
      OutputChoice choice = new OutputChoice(parsed.globals(), process);
      problems.addAll(choice.problems());
      output = Optional.of(choice.options());
    }
    return output.get();
  }

  /** Reads {@code --timeout}, and adds what is wrong with it. */
  public Duration timeout() {
    return Timeout.read(parsed.globals(), problems);
  }

  /** For a client that asks by this run's clock, and says what it does where that is wanted. */
  public ClientOptions clientOptions(Duration timeout) {
    return ClientOptions.defaults().withTimeout(timeout).withClock(process.clock()).withLog(log());
  }

  /** Takes a line for each step, and tells it where that is wanted. */
  public Consumer<String> log() {
    return parsed.globals().verbose() ? line -> process.err().println(line) : line -> {};
  }

  /** From now on it is asked with this account, which failures name. */
  public void uses(String name) {
    account = Optional.of(name);
  }

  /** The account it is asked with, where it is one and known by now. */
  public Optional<String> account() {
    return account;
  }

  /** A writer of results in the form that was asked for. */
  public ResultWriter writer() {
    return new ResultWriter(output(), process.out());
  }

  /** Whether a person reads it, and nothing filters it. */
  public boolean isTable() {
    return output().format() == OutputFormat.TABLE && output().filter().isEmpty();
  }

  /**
   * Prints an answer that is made of many; only the form that is wanted is made.
   *
   * @param whole the answer as one JSON value
   * @param rows its rows, as a JSON value each
   * @param table the same for a person, without a line end at the last line
   */
  public void print(Supplier<String> whole, Supplier<List<String>> rows, Supplier<String> table) {
    ResultWriter writer = writer();
    OutputFormat format = output().format();
    if (isTable()) {
      writer.text(table.get());
    } else if (format == OutputFormat.JSON || format == OutputFormat.TABLE) {
      writer.value(whole.get());
    } else {
      print(rows.get());
    }
  }

  /** Prints rows as such. */
  public void print(List<String> rows) {
    try (RowSink sink = writer().rows()) {
      rows.forEach(sink::row);
      sink.finish();
    }
  }

  /** Says on standard error what a person should know. */
  public void warn(String words) {
    process.err().println("warning: " + words);
  }

  /** A failure to tell after the result. */
  public Optional<FailureLine> told(Failure failure) {
    return Optional.of(FailureLine.of(failure, context()));
  }

  /** What a failure is told with: the command, and the account it asks with. */
  public FailureContext context() {
    return new FailureContext(Optional.of(name()), account);
  }

  /** Its end from outside is no failure: nothing is told then. */
  public void runsUntilStopped() {
    untilStopped = true;
  }

  public boolean isUntilStopped() {
    return untilStopped;
  }

  /** It can end well when it is stopped from outside. */
  public void endsBy(Stopping by) {
    stopping = Optional.of(by);
  }

  public Optional<Stopping> stopping() {
    return stopping;
  }
}
