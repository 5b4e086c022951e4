package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The balance of one currency in one wallet at a moment, and how it is known.
 *
 * @param known the told balance that it is computed from; empty where nobody ever told one
 * @param movements what came in less what went out between that time and the moment
 * @param whole whether every moment between is answered for, so that no movement can be missing
 */
public record Balance(
    WalletCurrency coin, Optional<ToldBalance> known, BigDecimal movements, boolean whole) {
  public Balance {
    requireNonNull(coin, "coin is null");
    requireNonNull(known, "known is null");
    requireNonNull(movements, "movements are null");
    whole = whole && known.isPresent();
  }

  static Balance unknown(WalletCurrency coin) {
    return new Balance(coin, Optional.empty(), BigDecimal.ZERO, false);
  }

  /** How much it was; empty where that cannot be told at all. */
  public Optional<BigDecimal> amount() {
    return known.map(told -> told.balance().add(movements));
  }

  /** Whether there is nothing to show, and that for sure. */
  boolean isSurelyNothing() {
    return whole && amount().map(amount -> amount.signum() == 0).orElse(false);
  }

  /** {@code running balance}, {@code snapshot + movements} or {@code unknown}. */
  String basis() {
    return known
        .map(told ->
            told.basis() == ToldBalance.Basis.RUNNING_BALANCE
                ? told.basis().label()
                : told.basis().label() + " + movements")
        .orElse("unknown");
  }
}
