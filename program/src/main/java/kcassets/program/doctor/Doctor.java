package kcassets.program.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.Host;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;

/**
 * Looks at everything, in steps: what is on this machine, both hosts, the key, and what the key
 * shows. What a failed step leaves unknown is a row too, so that there are always the same rows. A
 * new check is a line in one of the steps.
 */
public final class Doctor {
  /** However the network behaves, it is over after this and a little. */
  private static final Duration LONGEST = Duration.ofSeconds(14);

  /** A server that keeps the history is waited for so long. */
  private static final Duration STORE = Duration.ofSeconds(4);

  private static final NotAsked OFFLINE =
      new NotAsked("--offline was given", "Leave it out to have this checked.");

  private final Patient patient;

  private Doctor(Patient patient) {
    this.patient = patient;
  }

  /** The rows, always the same checks in the same order. */
  public static List<Diagnosis> examine(Patient patient) {
    return new Doctor(patient).examine();
  }

  private List<Diagnosis> examine() {
    List<Diagnosis> rows = new ArrayList<>();
    for (Check check : machine()) {
      rows.addAll(check.rows().get());
    }
    rows.addAll(history());
    ClientOptions options =
        ClientOptions.defaults()
            .withTimeout(patient.timeout())
            .withClock(patient.clock())
            .withLog(patient.log());
    try (AssetsClient client =
        new AssetsClient(
            patient.venue(), patient.found().map(StoredAccount::credentials), options)) {
      rows.addAll(overTheNetwork(client));
    }
    return List.copyOf(rows);
  }

  private List<Check> machine() {
    return List.of(
        ProgramCheck.check(), StoreCheck.check(patient.store()), KeyCheck.credentials(patient));
  }

  private List<Diagnosis> history() {
    List<Check> check = List.of(HistoryCheck.check(patient.history()));
    boolean remote = patient.history() instanceof Patient.History.At at && at.isServer();
    return patient.offline() && remote ? notAsked(check, OFFLINE) : new Ward(STORE).see(check);
  }

  private List<Diagnosis> overTheNetwork(AssetsClient client) {
    AccountCheck account = new AccountCheck(client);
    List<Check> hosts = hosts(client);
    List<Check> key = List.of(new KeyCheck(client, patient).check());
    List<Check> shown = List.of(account.wallets(), account.margin(), account.futures());
    List<Check> after = List.of(account.quota());

    List<Diagnosis> rows = new ArrayList<>();
    Ward ward = new Ward(LONGEST);
    Optional<NotAsked> why = patient.offline() ? Optional.of(OFFLINE) : Optional.empty();
    for (List<Check> step : List.of(hosts, key, shown, after)) {
      List<Diagnosis> seen = why.isPresent() ? notAsked(step, why.get()) : ward.see(step);
      rows.addAll(seen);
      why = why.or(() -> reason(rows));
    }
    return rows;
  }

  private List<Check> hosts(AssetsClient client) {
    return Stream.of(Host.values())
        .map(host -> new HostCheck(host, client, patient))
        .flatMap(host -> Stream.of(host.answers(), host.provesItsName()))
        .toList();
  }

  /** Why nothing more is asked, if that is so. */
  private Optional<NotAsked> reason(List<Diagnosis> rows) {
    if (patient.found().isEmpty()) {
      return Optional.of(
          new NotAsked(
              "there is no account to ask with",
              "Mend " + KeyCheck.CREDENTIALS + " first, or name another with --account."));
    }
    if (failed(rows, "spot_host")) {
      return Optional.of(
          new NotAsked("the spot host does not answer as it should", "Mend spot_host first."));
    }
    return failed(rows, KeyCheck.KEY)
        ? Optional.of(new NotAsked("the key is not taken", "Mend " + KeyCheck.KEY + " first."))
        : Optional.empty();
  }

  private static boolean failed(List<Diagnosis> rows, String check) {
    return rows.stream().anyMatch(row -> row.check().equals(check) && row.state() == State.FAIL);
  }

  private static List<Diagnosis> notAsked(List<Check> checks, NotAsked reason) {
    return checks.stream()
        .flatMap(check -> check.all(State.WARN, "not asked: " + reason.why, reason.remedy).stream())
        .toList();
  }

  private record NotAsked(String why, String remedy) {}
}
