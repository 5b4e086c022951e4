package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One balance of a snapshot, as portfolio gives it.
 *
 * @param owner {@code main} or a sub-account's name
 * @param symbol the pair of an isolated margin wallet, empty otherwise
 * @param net what belongs to the owner after what is owed
 * @param price of one unit in the snapshot's base; empty where nobody told one
 */
public record SnapshotRow(
    String owner,
    String wallet,
    Optional<String> symbol,
    String currency,
    BigDecimal balance,
    BigDecimal available,
    BigDecimal hold,
    BigDecimal liability,
    BigDecimal net,
    Optional<BigDecimal> price,
    Optional<BigDecimal> value) {
  public SnapshotRow {
    requireNonNull(owner, "owner is null");
    requireNonNull(wallet, "wallet is null");
    requireNonNull(symbol, "symbol is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(balance, "balance is null");
    requireNonNull(available, "available is null");
    requireNonNull(hold, "hold is null");
    requireNonNull(liability, "liability is null");
    requireNonNull(net, "net is null");
    requireNonNull(price, "price is null");
    requireNonNull(value, "value is null");
  }
}
