package kcassets.program.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.CommandNames;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.doctor.CheckedSetup;
import kcassets.program.doctor.Diagnosis;
import kcassets.program.doctor.Doctor;
import kcassets.program.doctor.DoctorReport;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHome;
import kcassets.program.store.StoreChoice;

/** {@code doctor}: prints how everything is, and then fails if something does. */
public final class DoctorCommand {
  /** One question's share of the time: all of them together stay well under 20 seconds. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  public DoctorCommand(ProcessEnvironment process, ParsedCommand parsed) {
    this.process = process;
    this.parsed = parsed;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration asked = Timeout.read(parsed.globals(), problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Duration timeout = asked.compareTo(MOST) < 0 ? asked : MOST;
    if (parsed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        print(Doctor.examine(demo(home, timeout)), output.options());
      }
    } else {
      print(Doctor.examine(own(timeout)), output.options());
    }
  }

  private CheckedSetup demo(DemoHome home, Duration timeout) {
    return setup(
        new CheckedSetup.Store.At(home.home(), home.store()),
        new CheckedSetup.Account.Found(home.store().find(AccountName.DEMO).orElseThrow(), false),
        timeout);
  }

  private CheckedSetup own(Duration timeout) {
    Home home;
    try {
      home = Home.of(process.environment());
    } catch (AssetsException e) {
      return setup(
          new CheckedSetup.Store.Nowhere(CommandLineAdvice.WORDS.hint(e.failure())),
          new CheckedSetup.Account.Missing(e.failure()),
          timeout);
    }
    AccountStore store = new AccountStore(home.configuration());
    return setup(new CheckedSetup.Store.At(home, store), account(store), timeout);
  }

  private CheckedSetup.Account account(AccountStore store) {
    try {
      AccountSelection selection =
          AccountSelection.of(parsed.globals().account(), process.environment());
      return new CheckedSetup.Account.Found(
          selection.resolve(store, CommandNames.NAMES), selection.warning().isPresent());
    } catch (AssetsException e) {
      return new CheckedSetup.Account.Missing(e.failure());
    }
  }

  private CheckedSetup setup(
      CheckedSetup.Store store, CheckedSetup.Account account, Duration timeout) {
    Consumer<String> log = parsed.globals().verbose() ? process.err()::println : line -> {};
    return new CheckedSetup(
        store, history(), account, process.clock(), timeout, parsed.has("offline"), log);
  }

  private CheckedSetup.History history() {
    List<Problem> problems = new ArrayList<>();
    StoreChoice choice;
    try {
      choice = StoreChoice.of(parsed, process, problems);
    } catch (AssetsException e) {
      return new CheckedSetup.History.Nowhere(
          e.failure().message(), CommandLineAdvice.WORDS.hint(e.failure()));
    }
    if (!problems.isEmpty()) {
      return new CheckedSetup.History.Nowhere(
          "the address of the store cannot be used: " + problems.getFirst().message(),
          "Mend it; it names a PostgreSQL database.");
    }
    return choice
        .location()
        .<CheckedSetup.History>map(CheckedSetup.History.At::new)
        .orElseGet(CheckedSetup.History.OfThisRun::new);
  }

  private void print(List<Diagnosis> rows, OutputOptions output) {
    ResultWriter writer = new ResultWriter(output, process.out());
    if (output.format() == OutputFormat.TABLE && output.filter().isEmpty()) {
      writer.text(DoctorReport.text(rows));
    } else {
      writer.value(DoctorReport.json(rows));
    }
    DoctorReport.failure(rows)
        .ifPresent(failure -> {
          throw new AssetsException(failure);
        });
  }
}
