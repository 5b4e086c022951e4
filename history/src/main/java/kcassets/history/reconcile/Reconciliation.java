package kcassets.history.reconcile;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether the books of accounts close.
 *
 * @param asOfMillis the moment it is told for
 * @param accounts what was compared, account by account
 * @param transfers of these accounts, to and from wherever
 */
public record Reconciliation(long asOfMillis, List<Account> accounts, Transfers transfers) {
  /**
   * The checks of one account.
   *
   * @param name a local name of it
   * @param snapshots how many there are
   */
  public record Account(String name, String uid, int snapshots, List<BalanceCheck> checks) {
    public Account {
      requireNonNull(name, "name is null");
      requireNonNull(uid, "uid is null");
      checks = List.copyOf(checks);
    }

    /** How many checks came to this. */
    public long count(BalanceCheck.State state) {
      return checks.stream().filter(check -> check.state() == state).count();
    }
  }

  public Reconciliation {
    accounts = List.copyOf(accounts);
    requireNonNull(transfers, "transfers are null");
  }

  /** How many checks came to this. */
  public long count(BalanceCheck.State state) {
    return accounts.stream().mapToLong(account -> account.count(state)).sum();
  }

  /** Whether something was compared in every account, and none of it is open. */
  public boolean closed() {
    return count(BalanceCheck.State.OPEN) == 0
        && accounts.stream().allMatch(account -> account.count(BalanceCheck.State.CLOSED) > 0);
  }
}
