package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kcassets.history.kept.ExchangeClock;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/** Reads coverage out of a store; asks nobody else. Threads may share it. */
public final class CoverageReader {
  private final HistoryStore store;

  public CoverageReader(HistoryStore store) {
    this.store = requireNonNull(store, "store is null");
  }

  /**
   * Everything about an account, with its rows counted.
   *
   * @param now by our clock; it is told by the exchange's
   */
  public AccountCoverage read(KnownAccounts.Known account, Instant now) {
    Instant told = store.read(transaction -> ExchangeClock.at(transaction, account.uid(), now));
    Map<Source, SourceCoverage> sources = sources(account.uid(), now);
    List<AccountCoverage.Entry> entries = new ArrayList<>();
    sources.forEach((source, coverage) ->
        entries.add(new AccountCoverage.Entry(coverage, count(account.uid(), source))));
    return new AccountCoverage(account.name(), account.uid(), told.toEpochMilli(), entries);
  }

  /**
   * Intervals and gaps alone, in the order of the sources.
   *
   * @param now by our clock; they are told by the exchange's
   */
  public Map<Source, SourceCoverage> sources(String uid, Instant now) {
    return store.read(transaction -> {
      long told = ExchangeClock.at(transaction, uid, now).toEpochMilli();
      CoverageRules rules = new CoverageRules(told, AccountFacts.read(transaction, uid));
      Map<Source, SourceCoverage> sources = new EnumMap<>(Source.class);
      for (Source source : Source.values()) {
        List<AnsweredWindow> windows = AnsweredWindows.list(transaction, uid, source);
        sources.put(source, rules.of(uid, source, windows));
      }
      return sources;
    });
  }

  private KeptRows count(String uid, Source source) {
    RowCount count = new RowCount();
    new LedgerRows(store)
        .each(
            LedgerQuery.of(uid, LedgerQuery.Order.OLDEST_FIRST).from(source),
            row -> {
              count.add(row);
              return true;
            });
    return count.finished();
  }
}
