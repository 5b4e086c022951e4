package kcassets.program.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.Failure;
import kcassets.history.kept.AddressChanges;
import kcassets.history.kept.KeptAddress;
import kcassets.portfolio.DepositAddresses;

/**
 * What a watch over deposit addresses has seen.
 *
 * @param answer the addresses of now
 * @param since when the known ones were kept; empty where none were
 * @param watched how many are known
 * @param changes what became of them
 * @param accepted whether a person has accepted it in this run
 */
public record WatchReport(
    DepositAddresses answer,
    Optional<Instant> since,
    int watched,
    AddressChanges changes,
    boolean accepted) {
  public WatchReport {
    requireNonNull(answer, "answer is null");
    requireNonNull(since, "since is null");
    requireNonNull(changes, "changes are null");
  }

  /** The addresses of an answer in the form in which they are kept. */
  public static List<KeptAddress> kept(DepositAddresses answer) {
    return answer.rows().stream()
        .map(row ->
            new KeptAddress(
                row.currency(),
                row.chain(),
                row.address(),
                row.memo(),
                row.to(),
                row.contractAddress()))
        .toList();
  }

  /** Whether a person has to look at something. */
  public boolean isAlarm() {
    return changes.isAlarm() && !accepted;
  }

  /** What the alarm is, in one sentence. */
  public Failure alarm() {
    List<String> names =
        changes.changes().stream()
            .filter(AddressChanges.Change::isAlarm)
            .map(each ->
                each.currency()
                    + " on "
                    + each.chain()
                    + (each.kind() == AddressChanges.Kind.CHANGED ? " has changed" : " is gone"))
            .toList();
    return new Failure.Findings(
        "DEPOSIT ADDRESSES ARE NOT WHAT THEY WERE: "
            + String.join(", ", names)
            + (answer.complete() ? "" : "; and not everything could be looked at"));
  }

  /** What to do about one. */
  static String advice(AddressChanges.Change change) {
    return change.isAlarm()
        ? "Send nothing there before you have looked at KuCoin's own page. If it is right, accept it"
            + " with: address-watch --accept"
        : "It is known from now on.";
  }
}
