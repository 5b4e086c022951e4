package kcassets.simulator.world;

import java.math.BigDecimal;

/** One balance of a member. Changed by {@link Bookkeeping} alone; guarded by the world's lock. */
public final class Wallet {
  private final WalletName name;
  private final String id;
  private BigDecimal balance = BigDecimal.ZERO;
  private BigDecimal holds = BigDecimal.ZERO;
  private BigDecimal principal = BigDecimal.ZERO;
  private BigDecimal interest = BigDecimal.ZERO;

  Wallet(WalletName name, String id) {
    this.name = name;
    this.id = id;
  }

  public WalletName name() {
    return name;
  }

  /** The account id, as {@code spot-accounts} gives it. */
  public String id() {
    return id;
  }

  /** Everything in it: available plus holds. */
  public BigDecimal balance() {
    return balance;
  }

  public BigDecimal holds() {
    return holds;
  }

  public BigDecimal available() {
    return balance.subtract(holds);
  }

  /** What was borrowed and not paid back. */
  public BigDecimal principal() {
    return principal;
  }

  /** Interest that is still owed. */
  public BigDecimal interest() {
    return interest;
  }

  /** Everything owed. */
  public BigDecimal liability() {
    return principal.add(interest);
  }

  void change(BigDecimal by) {
    BigDecimal changed = balance.add(by);
    if (changed.compareTo(holds) < 0) {
      throw new IllegalStateException(name + " would fall to " + changed + ", holds " + holds);
    }
    balance = changed;
  }

  void hold(BigDecimal amount) {
    if (available().compareTo(amount) < 0) {
      throw new IllegalStateException(name + " cannot hold " + amount + " of " + available());
    }
    holds = holds.add(amount);
  }

  void release(BigDecimal amount) {
    if (holds.compareTo(amount) < 0) {
      throw new IllegalStateException(name + " does not hold " + amount);
    }
    holds = holds.subtract(amount);
  }

  void owe(BigDecimal morePrincipal, BigDecimal moreInterest) {
    principal = principal.add(morePrincipal);
    interest = interest.add(moreInterest);
  }
}
