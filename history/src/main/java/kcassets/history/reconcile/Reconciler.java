package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.history.coverage.CoverageReader;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/**
 * Compares what a store has of accounts with itself; asks nobody else. Every row is looked at once
 * and none is kept, however many there are. Threads may share it.
 */
public final class Reconciler {
  private static final Set<Source> LEDGERS =
      Set.of(
          Source.SPOT_LEDGERS,
          Source.TRADE_HF_LEDGERS,
          Source.MARGIN_HF_LEDGERS,
          Source.FUTURES_LEDGERS);

  private final HistoryStore store;

  public Reconciler(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** Compares, and looks for the other sides of transfers in every account of the store. */
  public Reconciliation reconcile(List<KnownAccounts.Known> accounts, Instant now) {
    return reconcile(accounts, _ -> true, now);
  }

  /**
   * Compares.
   *
   * @param accounts which to answer for
   * @param others whether another account, by its uid, is looked at for transfers
   * @param now the moment it is told for
   */
  public Reconciliation reconcile(
      List<KnownAccounts.Known> accounts, Predicate<String> others, Instant now) {
    Set<String> asked = accounts.stream().map(KnownAccounts.Known::uid).collect(Collectors.toSet());
    Map<String, List<BalanceSnapshot>> snapshots = new HashMap<>();
    Map<String, AccountPass> passes = new LinkedHashMap<>();
    for (String uid : everybody(asked, others)) {
      List<BalanceSnapshot> read =
          asked.contains(uid) ? BalanceSnapshots.read(store, uid) : List.of();
      WalletLedgers ledgers = WalletLedgers.of(store, uid, read);
      snapshots.put(uid, read.stream().map(each -> labelled(each, ledgers)).toList());
      passes.put(
          uid, new AccountPass(ledgers, read.stream().map(BalanceSnapshot::moments).toList()));
    }
    TransferPairing pairing = new TransferPairing();
    new LedgerRows(store)
        .each(
            query(passes.keySet()),
            row -> {
              take(row, passes, pairing);
              return true;
            });
    return judged(accounts, now, snapshots, passes, pairing);
  }

  private static void take(
      LedgerRow row, Map<String, AccountPass> passes, TransferPairing pairing) {
    AccountPass pass = requireNonNull(passes.get(row.uid()));
    Optional<WalletCoin> moved = pass.take(row);
    moved.flatMap(coin -> TransferPairing.leg(row, coin)).ifPresent(pairing::add);
    if (moved.isEmpty()) {
      row.wallet()
          .map(wallet -> new WalletCoin(pass.ledgers().label(wallet), row.spotCurrency()))
          .flatMap(coin -> TransferPairing.leg(row, coin))
          .ifPresent(pairing::addCopy);
    }
  }

  private Reconciliation judged(
      List<KnownAccounts.Known> accounts,
      Instant now,
      Map<String, List<BalanceSnapshot>> snapshots,
      Map<String, AccountPass> passes,
      TransferPairing pairing) {
    Map<String, WalletCoverage> coverage = new HashMap<>();
    passes.forEach((uid, pass) ->
        coverage.put(
            uid, new WalletCoverage(pass.ledgers(), new CoverageReader(store).sources(uid, now))));
    Set<String> asked = accounts.stream().map(KnownAccounts.Known::uid).collect(Collectors.toSet());
    Transfers transfers = of(pairing.finished(leg -> reason(leg, coverage)), asked);
    List<Reconciliation.Account> judged = new ArrayList<>();
    for (KnownAccounts.Known account : accounts) {
      String uid = account.uid();
      AccountPass pass = requireNonNull(passes.get(uid));
      List<BalanceSnapshot> taken = requireNonNull(snapshots.get(uid));
      List<Leg> alone =
          transfers.unpaired().stream()
              .map(Transfers.Unpaired::leg)
              .filter(leg -> leg.uid().equals(uid))
              .toList();
      Judge judge =
          new Judge(
              uid, requireNonNull(coverage.get(uid)), alone, new DepositsAndWithdrawals(store));
      judged.add(
          new Reconciliation.Account(
              account.name(),
              uid,
              taken.size(),
              judge.judged(pass, new SnapshotChecks(taken, pass).all())));
    }
    return new Reconciliation(now.toEpochMilli(), judged, transfers);
  }

  /** Those that an account asked for has a side in. */
  private static Transfers of(Transfers all, Set<String> uids) {
    return new Transfers(
        all.pairs().stream()
            .filter(pair -> uids.contains(pair.from().uid()) || uids.contains(pair.to().uid()))
            .toList(),
        all.unpaired().stream().filter(each -> uids.contains(each.leg().uid())).toList());
  }

  private static Transfers.Reason reason(Leg leg, Map<String, WalletCoverage> coverage) {
    WalletCoverage own = requireNonNull(coverage.get(leg.uid()));
    if (leg.betweenAccounts() && leg.source() != Source.FUTURES_LEDGERS) {
      boolean known =
          coverage.entrySet().stream()
              .anyMatch(other ->
                  !other.getKey().equals(leg.uid())
                      && other.getValue().covers(leg.coin(), leg.timeMillis()));
      return known ? Transfers.Reason.UNKNOWN : Transfers.Reason.OTHER_ACCOUNT;
    }
    boolean allCovered =
        List.of("funding", "spot", "cross-margin", "isolated-margin", "futures").stream()
            .map(wallet -> new WalletCoin(wallet, leg.coin().currency()))
            .allMatch(coin -> own.covers(coin, leg.timeMillis()));
    return allCovered ? Transfers.Reason.UNKNOWN : Transfers.Reason.OTHER_SIDE_NOT_COVERED;
  }

  private static BalanceSnapshot labelled(BalanceSnapshot snapshot, WalletLedgers ledgers) {
    Map<WalletCoin, Held> held = new TreeMap<>();
    snapshot.held().forEach((coin, each) -> held.merge(ledgers.label(coin), each, Held::plus));
    return new BalanceSnapshot(snapshot.moments(), snapshot.complete(), held);
  }

  private List<String> everybody(Set<String> asked, Predicate<String> others) {
    List<String> kept =
        store.read(transaction ->
            transaction.list("SELECT DISTINCT uid FROM ledger_rows", row -> row.text(1)));
    return Stream.concat(asked.stream(), kept.stream().filter(others)).distinct().sorted().toList();
  }

  private static LedgerQuery query(Set<String> uids) {
    return new LedgerQuery(
        uids,
        LEDGERS,
        Set.of(),
        Set.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        LedgerQuery.Order.OLDEST_FIRST,
        OptionalLong.empty());
  }
}
