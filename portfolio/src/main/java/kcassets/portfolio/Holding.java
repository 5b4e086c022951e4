package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one wallet holds of one currency.
 *
 * @param account the stored account it was seen with
 * @param owner {@code main} for the key's own account, else the sub-account's name
 * @param wallet such as {@code funding}; a kind that is not known comes as the exchange names it
 * @param symbol the pair of isolated margin; empty elsewhere
 * @param currency in spot spelling: Bitcoin is {@code BTC} for futures too
 * @param balance what is in it; for futures the margin balance, before profit that is not realised
 * @param available what is free of it
 * @param hold what is tied up: in orders, positions and transfers
 * @param debt what is owed; empty where the exchange does not show it
 * @param net balance less debt; for futures the equity
 */
public record Holding(
    String account,
    String owner,
    String wallet,
    Optional<String> symbol,
    String currency,
    BigDecimal balance,
    BigDecimal available,
    BigDecimal hold,
    Optional<Debt> debt,
    BigDecimal net) {
  /** Checks its parts, and copies what could change. */
  public Holding {
    requireNonNull(account, "account is null");
    requireNonNull(owner, "owner is null");
    requireNonNull(wallet, "wallet is null");
    requireNonNull(symbol, "symbol is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(balance, "balance is null");
    requireNonNull(available, "available is null");
    requireNonNull(hold, "hold is null");
    requireNonNull(debt, "debt is null");
    requireNonNull(net, "net is null");
  }

  /**
   * What is owed.
   *
   * @param liability all of it
   * @param principal what was borrowed
   * @param interest what came on top
   */
  public record Debt(BigDecimal liability, BigDecimal principal, BigDecimal interest) {
    static final Debt NONE = new Debt(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    boolean isZero() {
      return liability.signum() == 0 && principal.signum() == 0 && interest.signum() == 0;
    }
  }

  /** Whether there is nothing to show. */
  boolean isZero() {
    return Stream.of(balance, available, hold, net).allMatch(amount -> amount.signum() == 0)
        && debt.map(Debt::isZero).orElse(true);
  }
}
