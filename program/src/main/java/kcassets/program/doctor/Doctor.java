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

  private final CheckedSetup setup;

  private Doctor(CheckedSetup setup) {
    this.setup = setup;
  }

  /** The rows, always the same checks in the same order. */
  public static List<Diagnosis> examine(CheckedSetup setup) {
    return new Doctor(setup).examine();
  }

  private List<Diagnosis> examine() {
    List<Diagnosis> rows = new ArrayList<>();
    for (Check check : machine()) {
      rows.addAll(check.rows().get());
    }
    rows.addAll(history());
    ClientOptions options =
        ClientOptions.defaults()
            .withTimeout(setup.timeout())
            .withClock(setup.clock())
            .withLog(setup.log());
    try (AssetsClient client =
        new AssetsClient(setup.venue(), setup.found().map(StoredAccount::credentials), options)) {
      rows.addAll(overTheNetwork(client));
    }
    return List.copyOf(rows);
  }

  private List<Check> machine() {
    return List.of(
        ProgramCheck.check(), StoreCheck.check(setup.store()), KeyCheck.credentials(setup));
  }

  private List<Diagnosis> history() {
    List<Check> check = List.of(HistoryCheck.check(setup.history()));
    boolean remote = setup.history() instanceof CheckedSetup.History.At at && at.isServer();
    return setup.offline() && remote ? notAsked(check, OFFLINE) : new TimedChecks(STORE).run(check);
  }

  private List<Diagnosis> overTheNetwork(AssetsClient client) {
    AccountCheck account = new AccountCheck(client);
    List<Check> hosts = hosts(client);
    List<Check> key = List.of(new KeyCheck(client, setup).check());
    List<Check> shown = List.of(account.wallets(), account.margin(), account.futures());
    List<Check> after = List.of(account.quota());

    List<Diagnosis> rows = new ArrayList<>();
    TimedChecks checks = new TimedChecks(LONGEST);
    Optional<NotAsked> why = setup.offline() ? Optional.of(OFFLINE) : Optional.empty();
    for (List<Check> step : List.of(hosts, key, shown, after)) {
      List<Diagnosis> seen = why.isPresent() ? notAsked(step, why.get()) : checks.run(step);
      rows.addAll(seen);
      why = why.or(() -> reason(rows));
    }
    return rows;
  }

  private List<Check> hosts(AssetsClient client) {
    return Stream.of(Host.values())
        .map(host -> new HostCheck(host, client, setup))
        .flatMap(host -> Stream.of(host.answers(), host.provesItsName()))
        .toList();
  }

  /** Why nothing more is asked, if that is so. */
  private Optional<NotAsked> reason(List<Diagnosis> rows) {
    if (setup.found().isEmpty()) {
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
