package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.PendingProfit;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;

/**
 * A futures wallet taken apart. The margin balance is the sum of the finished ledger; the profit of
 * the running period comes on top of it and makes the equity.
 */
record Equity(
    BigDecimal marginBalance,
    BigDecimal unrealised,
    BigDecimal positionMargin,
    BigDecimal orderMargin,
    BigDecimal frozen) {
  static final Equity NONE =
      new Equity(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  static Equity of(Member member, String currency) {
    WalletName name = WalletName.of(WalletKind.FUTURES, currency);
    BigDecimal balance = member.wallet(name).map(Wallet::balance).orElse(BigDecimal.ZERO);
    BigDecimal unrealised =
        member.pending().stream()
            .filter(profit -> profit.currency().equals(currency))
            .map(PendingProfit::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean positions = unrealised.signum() != 0;
    BigDecimal position = positions ? perMille(balance, 215) : BigDecimal.ZERO;
    BigDecimal orders = positions ? perMille(balance, 31) : BigDecimal.ZERO;
    return new Equity(balance, unrealised, position, orders, BigDecimal.ZERO);
  }

  BigDecimal accountEquity() {
    return marginBalance.add(unrealised);
  }

  BigDecimal available() {
    return accountEquity().subtract(positionMargin).subtract(orderMargin).subtract(frozen);
  }

  /** What may be moved out: nothing that is only a profit on paper. */
  BigDecimal withdrawable() {
    return available().subtract(unrealised.max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
  }

  BigDecimal risk() {
    return accountEquity().signum() == 0
        ? BigDecimal.ZERO
        : positionMargin.divide(accountEquity(), 8, RoundingMode.DOWN);
  }

  Equity plus(Equity other) {
    return new Equity(
        marginBalance.add(other.marginBalance),
        unrealised.add(other.unrealised),
        positionMargin.add(other.positionMargin),
        orderMargin.add(other.orderMargin),
        frozen.add(other.frozen));
  }

  private static BigDecimal perMille(BigDecimal amount, int perMille) {
    return amount.multiply(BigDecimal.valueOf(perMille, 3)).setScale(10, RoundingMode.DOWN);
  }
}
