package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;

/**
 * A list of the exchange that is copied into the store. What it is called, spans and forgets stands
 * in the catalog; here is only what the history makes of it.
 */
public enum Source {
  /** Funding, spot and old margin wallets: one year, a day at a time. */
  SPOT_LEDGERS(Operation.SPOT_LEDGERS),
  /** The spot wallet of high frequency: the last days only. */
  TRADE_HF_LEDGERS(Operation.TRADE_HF_LEDGERS),
  /** Cross and isolated margin: the last days only. */
  MARGIN_HF_LEDGERS(Operation.MARGIN_HF_LEDGERS),
  /** The futures wallet, a day at a time. */
  FUTURES_LEDGERS(Operation.FUTURES_LEDGERS),
  /** What came in; rows change until they are final. */
  DEPOSITS(Operation.DEPOSITS),
  /** What went out; rows change until they are final. */
  WITHDRAWALS(Operation.WITHDRAWALS);

  /**
   * States after which a row does not change any more. {@code PRE_SUCCESS} is credited and may
   * still be taken back.
   */
  private static final Set<String> FINAL_STATES =
      Set.of("SUCCESS", "FAILURE", "TRM_MGT_REJECTED", "RISK_MGT_REJECTED", "ROLLBACK");

  private final Operation operation;

  Source(Operation operation) {
    this.operation = requireNonNull(operation, "operation is null");
  }

  /** The question that gives it. */
  public Operation operation() {
    return operation;
  }

  /** Its name in commands, answers and the store, such as {@code spot-ledgers}. */
  public String label() {
    return operation.command();
  }

  /** The source of a name. */
  public static Optional<Source> named(String label) {
    return Arrays.stream(values()).filter(source -> source.label().equals(label)).findFirst();
  }

  /** All names, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Source::label).toList();
  }

  /**
   * Before this moment the list had no row of anybody: the exchange, or its futures, opened then.
   */
  public Instant opened() {
    return this == FUTURES_LEDGERS
        ? Instant.parse("2019-06-01T00:00:00Z")
        : Instant.parse("2017-09-16T00:00:00Z");
  }

  /** How long the exchange keeps rows; empty where that is not documented. */
  public Optional<Duration> retention() {
    return operation.endpoint().history().retention();
  }

  /** Whether what is too old is left out without a word, so that rows are lost if nobody asks. */
  public boolean forgetsSilently() {
    return operation.endpoint().history().cutsSilently();
  }

  /** Whether rows change after they were first seen, until their state is final. */
  public boolean changes() {
    return this == DEPOSITS || this == WITHDRAWALS;
  }

  /** Whether a row of this state will not change any more. */
  public boolean isFinal(String status) {
    return !changes() || FINAL_STATES.contains(status);
  }

  /** A currency of this list in spot spelling: the Bitcoin of futures is {@code XBT} there. */
  public String spotCurrency(String currency) {
    return this == FUTURES_LEDGERS && currency.equals("XBT") ? "BTC" : currency;
  }

  /** Whether rows tell the wallet's balance after them, so that they form a chain. */
  public boolean tellsBalances() {
    return this == TRADE_HF_LEDGERS || this == MARGIN_HF_LEDGERS || this == FUTURES_LEDGERS;
  }
}
