package kcassets.history.sync;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.simulator.Books;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletKind;

/** What a source must hold by the simulator's own books, and what a store does hold, in short. */
final class Truth {
  private Truth() {}

  /** By the books: rows by id, of a time between two moments. */
  static Map<String, String> books(Books books, String owner, Source source, long from, long to) {
    Map<String, String> rows = new TreeMap<>();
    switch (source) {
      case SPOT_LEDGERS ->
          Stream.of(WalletKind.MAIN, WalletKind.TRADE)
              .flatMap(kind -> books.movements(owner, kind).stream())
              .filter(row ->
                  row.wallet().kind() == WalletKind.MAIN
                      || row.business().code().endsWith("TRANSFER"))
              .forEach(row -> put(rows, from, to, books.spotId(row), row, row.currency()));
      case TRADE_HF_LEDGERS ->
          books
              .movements(owner, WalletKind.TRADE)
              .forEach(row -> put(rows, from, to, Long.toString(row.hfId()), row, row.currency()));
      case MARGIN_HF_LEDGERS ->
          Stream.of(WalletKind.CROSS_MARGIN, WalletKind.ISOLATED_MARGIN)
              .flatMap(kind -> books.movements(owner, kind).stream())
              .forEach(row -> put(rows, from, to, Long.toString(row.hfId()), row, row.currency()));
      case FUTURES_LEDGERS ->
          books
              .movements(owner, WalletKind.FUTURES)
              .forEach(row -> {
                String coin = row.currency().equals("BTC") ? "XBT" : row.currency();
                put(rows, from, to, coin + ":" + row.number(), row, coin);
              });
      case DEPOSITS ->
          books.deposits(owner).stream()
              .filter(row -> row.createdAt() >= from && row.createdAt() <= to)
              .forEach(row -> rows.put(row.id(), brief(row)));
      case WITHDRAWALS ->
          books.withdrawals(owner).stream()
              .filter(row -> row.createdAt() >= from && row.createdAt() <= to)
              .forEach(row ->
                  rows.put(
                      row.id(),
                      brief(row.createdAt(), row.currency(), row.amount().negate())
                          + " "
                          + row.status()));
    }
    return rows;
  }

  /** In a store: all rows of a source by id. */
  static Map<String, String> store(HistoryStore store, String uid, Source source) {
    Map<String, String> rows = new TreeMap<>();
    new LedgerRows(store)
        .each(
            LedgerQuery.of(uid, LedgerQuery.Order.OLDEST_FIRST).from(source),
            row -> {
              String brief = brief(row.timeMillis(), row.currency(), row.amount());
              rows.put(
                  row.id(), source.changes() ? brief + " " + row.status().orElseThrow() : brief);
              return true;
            });
    return rows;
  }

  private static String brief(Deposit row) {
    return brief(row.createdAt(), row.currency(), row.amount()) + " " + row.status();
  }

  private static void put(
      Map<String, String> rows, long from, long to, String id, Movement row, String coin) {
    if (row.createdAt() >= from && row.createdAt() <= to) {
      rows.put(id, brief(row.createdAt(), coin, row.change()));
    }
  }

  private static String brief(long time, String currency, BigDecimal amount) {
    return time + " " + currency + " " + amount.stripTrailingZeros().toPlainString();
  }
}
