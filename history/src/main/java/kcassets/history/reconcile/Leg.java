package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import kcassets.history.ledger.Source;

/**
 * One side of a transfer.
 *
 * @param amount signed: negative for the side it left
 * @param betweenAccounts whether the other side may be another account
 */
public record Leg(
    String uid,
    WalletCoin coin,
    Source source,
    String id,
    long timeMillis,
    BigDecimal amount,
    boolean betweenAccounts) {
  public Leg {
    requireNonNull(uid, "uid is null");
    requireNonNull(coin, "coin is null");
    requireNonNull(source, "source is null");
    requireNonNull(id, "id is null");
    requireNonNull(amount, "amount is null");
  }
}
