package kcassets.history.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.MovementKind;
import kcassets.history.ledger.Source;
import kcassets.history.ledger.WalletLedger;

/**
 * Turns the rows of a history into entries, oldest first. Every row becomes part of one entry or is
 * counted among what is left out, so that what the ledgers hold, and what only the lists of
 * deposits and withdrawals do, equals what was written and what was not. For one run, by one
 * thread.
 */
final class Accounting {
  /** Takes the entries. */
  @FunctionalInterface
  interface Taker {
    /** Takes an entry; false where the format has no word for it. */
    boolean take(Entry entry);
  }

  private record Waiting(Entry entry, List<LedgerRow> rows, boolean ofLedger) {}

  private final Listings listings;
  private final boolean withInner;
  private final Taker taker;
  private final LeftOut leftOut = new LeftOut();
  private final Amounts ledgers = new Amounts();
  private final Amounts listedOnly = new Amounts();
  private final TradePairing trades = new TradePairing(this::trade, this::alone);
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting each) -> each.entry().timeMillis())
              .thenComparing(each -> each.entry().id()));
  private long entries;

  private Accounting(Listings listings, boolean withInner, Taker taker) {
    this.listings = listings;
    this.withInner = withInner;
    this.taker = taker;
  }

  /**
   * Goes through the rows of a query.
   *
   * @param query of all sources and currencies: a part of a trade is no trade
   * @param withInner whether transfers inside the exchange are entries too, where their other end
   *     is another account
   */
  static Accounting of(Walk walk, LedgerQuery query, boolean withInner, Taker taker) {
    Accounting accounting = new Accounting(Listings.of(walk, query), withInner, taker);
    List<LedgerRow> moment = new ArrayList<>();
    walk.each(
        query,
        row -> {
          if (!moment.isEmpty() && moment.getFirst().timeMillis() != row.timeMillis()) {
            accounting.moment(moment);
            moment.clear();
          }
          moment.add(row);
          return true;
        });
    accounting.moment(moment);
    accounting.trades.settleAll();
    accounting.pass(Long.MAX_VALUE);
    return accounting;
  }

  /** What is not among the entries. */
  LeftOut leftOut() {
    return leftOut;
  }

  /** What the ledgers say that the account gained. */
  Amounts ledgers() {
    return ledgers;
  }

  /** What was taken from the lists of deposits and withdrawals, because no ledger tells of it. */
  Amounts listedOnly() {
    return listedOnly;
  }

  long entries() {
    return entries;
  }

  private void moment(List<LedgerRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    long now = rows.getFirst().timeMillis();
    trades.settleBefore(now - TradePairing.APART_MILLIS);
    pass(now - 2 * TradePairing.APART_MILLIS); // no open trade is older than that
    Map<String, Integer> spot = spotBook(rows);
    for (LedgerRow row : rows) {
      if (row.source().changes()) {
        listed(row);
      } else {
        ledger(row, spot);
      }
    }
  }

  private void listed(LedgerRow row) {
    if (listings.isTold(row)) {
      return; // the ledger's row brings it
    }
    Listed listed = Listed.of(row);
    Optional<Reason> reason = reason(listed);
    if (reason.isPresent()) {
      leftOut.listed(reason.get(), row);
    } else if (listed.amount().signum() == 0
        || (listed.isDeposit() && listed.amount().compareTo(listed.fee()) <= 0)) {
      leftOut.listed(Reason.ZERO, row);
    } else {
      waiting.add(new Waiting(Entries.listed(listed, Optional.empty()), List.of(row), false));
    }
  }

  private void ledger(LedgerRow row, Map<String, Integer> spot) {
    ledgers.add(row.spotCurrency(), row.amount());
    if (isRepeated(row, spot)) {
      leftOut.ledgerRow(Reason.REPEATED, row);
      return;
    }
    if (row.amount().signum() == 0) {
      leftOut.ledgerRow(Reason.ZERO, row);
      return;
    }
    MovementKind kind = MovementKind.of(row);
    switch (kind) {
      case DEPOSIT, WITHDRAWAL -> moved(kind, row);
      case TRADE -> trades.add(TradeLeg.of(row));
      case OWN_TRANSFER -> leftOut.ledgerRow(Reason.OWN_TRANSFER, row);
      case EARN_TRANSFER -> leftOut.ledgerRow(Reason.EARN_TRANSFER, row);
      case SUB_TRANSFER, INNER_TRANSFER -> {
        if (withInner) {
          single(kind, row);
        } else {
          leftOut.ledgerRow(
              kind == MovementKind.SUB_TRANSFER ? Reason.SUB_TRANSFER : Reason.INNER_TRANSFER, row);
        }
      }
      case CARD,
          STAKING_REWARD,
          BONUS,
          AIRDROP,
          GIFT,
          FEE_REBATE,
          FEE_CHARGE,
          FUTURES_PNL,
          FUNDING,
          MARGIN_INTEREST,
          LIQUIDATION,
          LOAN,
          OTHER ->
          single(kind, row);
    }
  }

  private void moved(MovementKind kind, LedgerRow row) {
    Optional<Listed> behind = listings.behind(row);
    if (behind.isEmpty()) {
      boolean in = row.amount().signum() > 0;
      boolean straight = in == (kind == MovementKind.DEPOSIT);
      single(straight ? kind : in ? MovementKind.DEPOSIT : MovementKind.WITHDRAWAL, row);
      return;
    }
    Optional<Reason> reason = reason(behind.get());
    if (reason.isPresent()) {
      leftOut.ledgerRow(reason.get(), row);
    } else {
      waiting.add(new Waiting(Entries.listed(behind.get(), Optional.of(row)), List.of(row), true));
    }
  }

  private Optional<Reason> reason(Listed listed) {
    return switch (listed.state()) {
      case FAILED -> Optional.of(Reason.FAILED);
      case OPEN -> Optional.of(Reason.NOT_FINAL);
      case DONE ->
          listed.inner() && !withInner ? Optional.of(Reason.INNER_TRANSFER) : Optional.empty();
    };
  }

  private void single(MovementKind kind, LedgerRow row) {
    waiting.add(new Waiting(Entries.single(kind, row), List.of(row), true));
  }

  private void trade(List<TradeLeg> legs) {
    waiting.add(new Waiting(Entries.trade(legs), legs.stream().map(TradeLeg::row).toList(), true));
  }

  private void alone(TradeLeg leg) {
    leftOut.ledgerRow(Reason.UNPAIRED_TRADE, leg.row());
  }

  /** Hands on what began before a moment, in the order of time. */
  private void pass(long before) {
    while (!waiting.isEmpty() && waiting.peek().entry().timeMillis() < before) {
      Waiting next = waiting.remove();
      if (taker.take(next.entry())) {
        entries++;
        if (!next.ofLedger()) {
          listedOnly.add(next.entry().change());
        }
      } else if (next.ofLedger()) {
        next.rows().forEach(row -> leftOut.ledgerRow(Reason.NO_WORD, row));
      } else {
        next.rows().forEach(row -> leftOut.listed(Reason.NO_WORD, row));
      }
    }
  }

  /** How often the spot wallet's own ledger has each movement of a moment. */
  private static Map<String, Integer> spotBook(List<LedgerRow> rows) {
    Map<String, Integer> movements = new HashMap<>();
    for (LedgerRow row : rows) {
      if (row.source() == Source.TRADE_HF_LEDGERS) {
        movements.merge(movement(row), 1, Integer::sum);
      }
    }
    return movements;
  }

  /** The ledger of funding repeats some movements of the spot wallet, under other ids. */
  private static boolean isRepeated(LedgerRow row, Map<String, Integer> spot) {
    boolean ofSpot =
        row.wallet().flatMap(WalletLedger::ofWallet).filter(WalletLedger.SPOT::equals).isPresent();
    if (row.source() != Source.SPOT_LEDGERS || !ofSpot) {
      return false;
    }
    return spot.merge(movement(row), -1, Integer::sum) >= 0;
  }

  private static String movement(LedgerRow row) {
    BigDecimal amount = row.amount().stripTrailingZeros();
    return row.uid() + "|" + row.currency() + "|" + amount.toPlainString();
  }
}
