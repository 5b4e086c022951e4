package kcassets.history.reconcile;

import java.math.BigDecimal;

/**
 * What a snapshot shows of one currency in one wallet.
 *
 * @param balance what is in it; for futures the margin balance
 * @param net after what is owed; for futures the equity
 * @param liability what is owed
 */
record Held(BigDecimal balance, BigDecimal net, BigDecimal liability) {
  static final Held NOTHING = new Held(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  Held plus(Held other) {
    return new Held(balance.add(other.balance), net.add(other.net), liability.add(other.liability));
  }

  boolean isNothing() {
    return balance.signum() == 0 && net.signum() == 0 && liability.signum() == 0;
  }
}
