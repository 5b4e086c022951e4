package kcassets.history.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.history.ledger.LedgerRow;

/** Counts what an export leaves out, by reason and currency. Used by one thread. */
final class LeftOut {
  private static final int EXAMPLES = 3;

  private final Map<Key, Sum> sums = new TreeMap<>();
  private final Amounts ofLedgers = new Amounts();

  private record Key(Reason reason, String currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byReason = reason.compareTo(other.reason);
      return byReason != 0 ? byReason : currency.compareTo(other.currency);
    }
  }

  private static final class Sum {
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal ofLedgers = BigDecimal.ZERO;
    private final List<String> examples = new ArrayList<>();
  }

  /** A row that is an entry of a wallet's ledger. */
  void ledgerRow(Reason reason, LedgerRow row) {
    add(reason, row, row.amount(), row.amount());
  }

  /** A deposit or withdrawal that no ledger tells of. */
  void listed(Reason reason, LedgerRow row) {
    add(reason, row, row.amount(), BigDecimal.ZERO);
  }

  private void add(Reason reason, LedgerRow row, BigDecimal amount, BigDecimal ofLedger) {
    String currency = row.spotCurrency();
    Sum sum = sums.computeIfAbsent(new Key(reason, currency), _ -> new Sum());
    sum.count++;
    sum.sum = sum.sum.add(amount);
    sum.ofLedgers = sum.ofLedgers.add(ofLedger);
    if (sum.examples.size() < EXAMPLES) {
      sum.examples.add(row.source().label() + ":" + row.id());
    }
    ofLedgers.add(currency, ofLedger);
  }

  /** All lines, by reason and then by currency. */
  List<LeftOutLine> lines() {
    return sums.entrySet().stream()
        .map(each ->
            new LeftOutLine(
                each.getKey().reason,
                each.getKey().currency,
                each.getValue().count,
                each.getValue().sum,
                each.getValue().ofLedgers,
                each.getValue().examples))
        .toList();
  }

  /** What of it changed wallets, by currency. */
  Amounts ofLedgers() {
    return ofLedgers;
  }
}
