package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.kept.Reading;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotRow;
import kcassets.history.kept.Snapshots;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/**
 * The life of accounts, told in order: every movement changes a balance and leaves its row, as on
 * the exchange. What of it reaches the store can be changed before it is written.
 */
final class Story {
  static final long BEGIN = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
  static final String MAIN = "7";
  static final String SUB = "8";

  /** A wallet of somebody. */
  record Place(String uid, String wallet, Optional<String> symbol) {
    static Place of(String wallet) {
      return new Place(MAIN, wallet, Optional.empty());
    }

    static Place pair(String symbol) {
      return new Place(MAIN, "isolated-margin", Optional.of(symbol));
    }

    Source source() {
      return switch (wallet) {
        case "spot" -> Source.TRADE_HF_LEDGERS;
        case "cross-margin", "isolated-margin" -> Source.MARGIN_HF_LEDGERS;
        case "futures" -> Source.FUTURES_LEDGERS;
        default -> Source.SPOT_LEDGERS;
      };
    }
  }

  private record Coin(Place place, String currency) {}

  final List<LedgerRow> rows = new ArrayList<>();
  final List<AnsweredWindow> windows = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Map<Long, Reading> readings = new LinkedHashMap<>();
  private final Map<Coin, BigDecimal> balances = new LinkedHashMap<>();
  private final Map<Coin, BigDecimal> unrealised = new LinkedHashMap<>();
  private final Map<Coin, BigDecimal> owed = new LinkedHashMap<>();
  private int number = 90;

  static long at(Duration sinceBegin) {
    return BEGIN + sinceBegin.toMillis();
  }

  /** A movement and its row. */
  LedgerRow move(Place place, String currency, String amount, String type, long time) {
    Coin coin = new Coin(place, currency);
    BigDecimal change = new BigDecimal(amount);
    BigDecimal balance = balances.merge(coin, change, BigDecimal::add);
    boolean futures = place.wallet.equals("futures");
    String id = (futures ? spelled(currency) + ":" : "") + ++number;
    Source source = place.source();
    LedgerRow row =
        new LedgerRow(
            place.uid,
            source,
            id,
            time,
            futures ? spelled(currency) : currency,
            change,
            Optional.empty(),
            source.tellsBalances() ? Optional.of(balance) : Optional.empty(),
            Optional.of(place.wallet.equals("spot") ? "spot-hf" : place.wallet),
            Optional.of(type),
            Optional.of(change.signum() < 0 ? "out" : "in"),
            Optional.empty(),
            place.symbol.map(symbol -> "{'symbol':'" + symbol + "'}"),
            "{\"id\":\"" + id + "\"}");
    rows.add(row);
    return row;
  }

  /** A transfer and its two rows; the spot wallet's is in the funding ledger too. */
  void transfer(Place from, Place to, String currency, String amount, long time) {
    boolean own = from.uid.equals(to.uid);
    String type = own ? "TRANSFER" : "Sub Account Transfer";
    copied(from, move(from, currency, "-" + amount, type(from, type, "TransferOut"), time));
    copied(to, move(to, currency, amount, type(to, type, "TransferIn"), time));
  }

  private static String type(Place place, String usual, String ofFutures) {
    return place.wallet.equals("futures") ? ofFutures : usual;
  }

  private void copied(Place place, LedgerRow row) {
    if (place.wallet.equals("spot")) {
      rows.add(elsewhere(row, Source.SPOT_LEDGERS, "spot"));
    }
  }

  /** The same movement under another id. */
  static LedgerRow again(LedgerRow row) {
    return changed(row, row.id() + "9", row.context());
  }

  static LedgerRow withoutContext(LedgerRow row) {
    return changed(row, row.id(), Optional.of("{}"));
  }

  private static LedgerRow changed(LedgerRow row, String id, Optional<String> context) {
    return new LedgerRow(
        row.uid(),
        row.source(),
        id,
        row.timeMillis(),
        row.currency(),
        row.amount(),
        row.fee(),
        row.balance(),
        row.wallet(),
        row.type(),
        row.direction(),
        row.status(),
        context,
        row.raw());
  }

  static LedgerRow elsewhere(LedgerRow row, Source source, String wallet) {
    return new LedgerRow(
        row.uid(),
        source,
        "copy" + row.id(),
        row.timeMillis(),
        row.currency(),
        row.amount(),
        row.fee(),
        Optional.empty(),
        Optional.of(wallet),
        row.type(),
        row.direction(),
        row.status(),
        row.context(),
        row.raw());
  }

  /** Profit that is not realised: in the equity, in no row. */
  void floating(String currency, String profit) {
    unrealised.put(new Coin(Place.of("futures"), currency), new BigDecimal(profit));
  }

  /** What is owed. */
  void owes(Place place, String currency, String amount) {
    owed.put(new Coin(place, currency), new BigDecimal(amount));
  }

  /** A balance changes and no row says so. */
  void silently(Place place, String currency, String amount) {
    balances.merge(new Coin(place, currency), new BigDecimal(amount), BigDecimal::add);
  }

  BigDecimal balance(Place place, String currency) {
    return balances.getOrDefault(new Coin(place, currency), BigDecimal.ZERO);
  }

  /** A snapshot of everything as it is now. */
  void snapshot(long time) {
    snapshot(MAIN, time, true, rowsOf(MAIN));
  }

  /** The same, and it is known that reading it took a second. */
  void quickSnapshot(long time) {
    snapshot(time);
    readings.put(time, new Reading(Instant.ofEpochMilli(time - 1000), Instant.ofEpochMilli(time)));
  }

  void snapshot(String uid, long time, boolean complete, List<SnapshotRow> shown) {
    snapshots.add(new Snapshot(uid, "main", Instant.ofEpochMilli(time), "USD", complete, shown));
  }

  /** Every wallet that is not empty, as a snapshot shows it. */
  List<SnapshotRow> rowsOf(String uid) {
    return balances.keySet().stream()
        .filter(coin -> coin.place.uid.equals(uid))
        .map(this::shown)
        .filter(row -> row.balance().signum() != 0 || row.net().signum() != 0)
        .toList();
  }

  private SnapshotRow shown(Coin coin) {
    BigDecimal balance = balances.getOrDefault(coin, BigDecimal.ZERO);
    BigDecimal debt = owed.getOrDefault(coin, BigDecimal.ZERO);
    return new SnapshotRow(
        "main",
        coin.place.wallet,
        coin.place.symbol,
        coin.currency,
        balance,
        balance,
        BigDecimal.ZERO,
        debt,
        balance.subtract(debt).add(unrealised.getOrDefault(coin, BigDecimal.ZERO)),
        Optional.empty(),
        Optional.empty());
  }

  /** Every list was read once a day, and once at the end. */
  void readDaily(long until) {
    for (String uid : List.of(MAIN, SUB)) {
      for (Source source : Source.values()) {
        read(uid, source, BEGIN, until);
      }
    }
  }

  void read(String uid, Source source, long from, long until) {
    long day = Duration.ofDays(1).toMillis();
    for (long start = from; start <= until; start += day) {
      long end = Math.min(until, start + day - 1);
      windows.add(new AnsweredWindow(uid, source, "", start, end, end, 0, new Digest().hex()));
    }
  }

  /** Writes all of it. */
  void write(HistoryStore store) {
    store.write(transaction -> {
      for (Source source : Source.values()) {
        LedgerRows.add(
            transaction, source, rows.stream().filter(row -> row.source() == source).toList());
      }
      AnsweredWindows.add(
          transaction,
          windows.stream()
              .map(window -> new AnsweredWindows.WithBodies(window, List.of()))
              .toList());
      return true;
    });
    snapshots.forEach(snapshot ->
        new Snapshots(store)
            .save(
                snapshot,
                "{}",
                Optional.ofNullable(readings.get(snapshot.takenAt().toEpochMilli())),
                Set.of()));
  }

  /** Writes it and reconciles the main account. */
  Reconciliation reconciled(HistoryStore store, long now) {
    write(store);
    return new Reconciler(store)
        .reconcile(List.of(new KnownAccounts.Known("main", MAIN)), Instant.ofEpochMilli(now));
  }

  static void clear(HistoryStore store) {
    store.write(transaction -> {
      transaction.update("DELETE FROM ledger_rows");
      transaction.update("DELETE FROM answered_windows");
      transaction.update("DELETE FROM snapshot_rows");
      transaction.update("DELETE FROM snapshot_readings");
      transaction.update("DELETE FROM snapshots");
      return true;
    });
  }

  private static String spelled(String currency) {
    return currency.equals("BTC") ? "XBT" : currency;
  }
}
