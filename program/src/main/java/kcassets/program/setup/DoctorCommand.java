package kcassets.program.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.CommandNames;
import kcassets.faces.FailureLine;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.doctor.CheckedSetup;
import kcassets.program.doctor.Diagnosis;
import kcassets.program.doctor.Doctor;
import kcassets.program.doctor.DoctorReport;
import kcassets.program.store.DemoHome;
import kcassets.program.store.StoreChoice;

/** {@code doctor}: prints how everything is, and then fails if something does. */
public final class DoctorCommand {
  /** One question's share of the time: all of them together stay well under 20 seconds. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  Optional<FailureLine> run() {
    invocation.output();
    Duration asked = invocation.timeout();
    invocation.requireNoProblems();
    Duration timeout = asked.compareTo(MOST) < 0 ? asked : MOST;
    List<Diagnosis> rows;
    if (parsed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        rows = Doctor.examine(demo(home, timeout));
      }
    } else {
      rows = Doctor.examine(own(timeout));
    }
    if (invocation.isTable()) {
      invocation.writer().text(DoctorReport.text(rows));
    } else {
      invocation.writer().value(DoctorReport.json(rows));
    }
    return DoctorReport.failure(rows).flatMap(invocation::told);
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
    return new CheckedSetup(
        store,
        history(),
        account,
        process.clock(),
        timeout,
        parsed.has("offline"),
        invocation.log());
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
}
