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
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Timeout;
import kcassets.program.cli.Typed;
import kcassets.program.doctor.Diagnosis;
import kcassets.program.doctor.Doctor;
import kcassets.program.doctor.DoctorReport;
import kcassets.program.doctor.Patient;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHome;
import kcassets.program.store.StoreChoice;

/** {@code doctor}: prints how everything is, and then fails if something does. */
public final class DoctorCommand {
  /** One question's share of the time: all of them together stay well under 20 seconds. */
  private static final Duration MOST = Duration.ofSeconds(4);

  private final Surroundings surroundings;
  private final Typed typed;

  public DoctorCommand(Surroundings surroundings, Typed typed) {
    this.surroundings = surroundings;
    this.typed = typed;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>(typed.problems());
    OutputChoice output = new OutputChoice(typed.globals(), surroundings);
    problems.addAll(output.problems());
    Duration asked = Timeout.read(typed.globals(), problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Duration timeout = asked.compareTo(MOST) < 0 ? asked : MOST;
    if (typed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        print(Doctor.examine(demo(home, timeout)), output.options());
      }
    } else {
      print(Doctor.examine(own(timeout)), output.options());
    }
  }

  private Patient demo(DemoHome home, Duration timeout) {
    return patient(
        new Patient.Store.At(home.home(), home.store()),
        new Patient.Account.Found(home.store().find(AccountName.DEMO).orElseThrow(), false),
        timeout);
  }

  private Patient own(Duration timeout) {
    Home home;
    try {
      home = Home.of(surroundings.environment());
    } catch (AssetsException e) {
      return patient(
          new Patient.Store.Nowhere(e.failure().hint()),
          new Patient.Account.Missing(e.failure()),
          timeout);
    }
    AccountStore store = new AccountStore(home.configuration());
    return patient(new Patient.Store.At(home, store), account(store), timeout);
  }

  private Patient.Account account(AccountStore store) {
    try {
      AccountSelection selection =
          AccountSelection.of(typed.globals().account(), surroundings.environment());
      return new Patient.Account.Found(selection.resolve(store), selection.warning().isPresent());
    } catch (AssetsException e) {
      return new Patient.Account.Missing(e.failure());
    }
  }

  private Patient patient(Patient.Store store, Patient.Account account, Duration timeout) {
    Consumer<String> log = typed.globals().verbose() ? surroundings.err()::println : line -> {};
    return new Patient(
        store, history(), account, surroundings.clock(), timeout, typed.has("offline"), log);
  }

  private Patient.History history() {
    List<Problem> problems = new ArrayList<>();
    StoreChoice choice;
    try {
      choice = StoreChoice.of(typed, surroundings, problems);
    } catch (AssetsException e) {
      return new Patient.History.Nowhere(e.failure().message(), e.failure().hint());
    }
    if (!problems.isEmpty()) {
      return new Patient.History.Nowhere(
          "the address of the store cannot be used: " + problems.getFirst().message(),
          "Mend it; it names a PostgreSQL database.");
    }
    return choice
        .location()
        .<Patient.History>map(Patient.History.At::new)
        .orElseGet(Patient.History.OfThisRun::new);
  }

  private void print(List<Diagnosis> rows, OutputOptions output) {
    ResultWriter writer = new ResultWriter(output, surroundings.out());
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
