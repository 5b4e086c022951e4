package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One movement of money.
 *
 * @param uid the account of the exchange that it belongs to
 * @param id tells it from every other row of its account and source
 * @param timeMillis epoch milliseconds
 * @param currency in the source's own spelling: futures say {@code XBT}
 * @param amount signed: negative for what went out
 * @param fee as the source tells it; in the ledgers it is part of the amount, beside the amount of
 *     a withdrawal
 * @param balance of the wallet after it; empty where the source has none that can be used
 * @param wallet {@code funding}, {@code spot}, {@code spot-hf}, {@code cross-margin}, {@code
 *     isolated-margin}, {@code futures}; an unknown one as the source names it; empty for deposits
 *     and withdrawals
 * @param type the source's business type
 * @param direction {@code in} or {@code out}
 * @param status the state of a deposit, withdrawal or futures row
 * @param context what the row carries beside it, as it came; of futures rows, deposits and
 *     withdrawals the remark
 * @param raw the exchange's row, unedited JSON
 */
public record LedgerRow(
    String uid,
    Source source,
    String id,
    long timeMillis,
    String currency,
    BigDecimal amount,
    Optional<BigDecimal> fee,
    Optional<BigDecimal> balance,
    Optional<String> wallet,
    Optional<String> type,
    Optional<String> direction,
    Optional<String> status,
    Optional<String> context,
    String raw) {
  public LedgerRow {
    requireNonNull(uid, "uid is null");
    requireNonNull(source, "source is null");
    requireNonNull(id, "id is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(amount, "amount is null");
    requireNonNull(fee, "fee is null");
    requireNonNull(balance, "balance is null");
    requireNonNull(wallet, "wallet is null");
    requireNonNull(type, "type is null");
    requireNonNull(direction, "direction is null");
    requireNonNull(status, "status is null");
    requireNonNull(context, "context is null");
    requireNonNull(raw, "raw is null");
  }

  /** The currency in spot spelling: Bitcoin is {@code BTC} for futures too. */
  public String spotCurrency() {
    return source.spotCurrency(currency);
  }
}
