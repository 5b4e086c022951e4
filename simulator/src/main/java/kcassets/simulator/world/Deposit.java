package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A deposit as it stands now.
 *
 * @param chain the chain's id; empty for one from inside the venue
 * @param walletTxId the transaction on the chain; empty for one from inside the venue
 * @param currentConfirms blocks so far; empty for one from inside the venue
 */
public record Deposit(
    String id,
    String currency,
    String chain,
    Status status,
    String address,
    String memo,
    boolean inner,
    BigDecimal amount,
    BigDecimal fee,
    Optional<String> walletTxId,
    long createdAt,
    long updatedAt,
    boolean arrears,
    int preConfirms,
    int confirms,
    Optional<Integer> currentConfirms) {
  /** The states of a deposit, and whether the amount has been added to the balance. */
  public enum Status {
    PROCESSING(false),
    SUCCESS(true),
    FAILURE(false),
    PRE_SUCCESS(true),
    WAIT_TRM_MGT(false),
    TRM_MGT_REJECTED(false),
    ROLLBACKING(true),
    /** Added, and taken back again. */
    ROLLBACK(false),
    WAIT_RISK_MGT(false),
    RISK_MGT_REJECTED(false);

    private final boolean credited;

    Status(boolean credited) {
      this.credited = credited;
    }

    /** Whether the amount is part of the balance now. */
    public boolean isCredited() {
      return credited;
    }
  }

  Deposit succeeded(long at) {
    return new Deposit(
        id,
        currency,
        chain,
        Status.SUCCESS,
        address,
        memo,
        inner,
        amount,
        fee,
        walletTxId,
        createdAt,
        at,
        arrears,
        preConfirms,
        confirms,
        currentConfirms.map(_ -> confirms));
  }
}
