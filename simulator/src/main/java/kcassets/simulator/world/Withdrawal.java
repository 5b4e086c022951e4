package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A withdrawal as it stands now.
 *
 * @param chain the chain's id; empty for one inside the venue
 * @param amount what arrives; the fee comes on top
 * @param walletTxId the transaction on the chain; empty where there is none
 * @param failureReason a code; empty when nothing failed
 * @param returned whether a failed one was given back
 */
public record Withdrawal(
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
    String failureReason,
    boolean returned) {
  /** The states of a withdrawal. */
  public enum Status {
    REVIEW,
    PROCESSING,
    WALLET_PROCESSING,
    SUCCESS,
    FAILURE;

    /** Whether the money is still here, on hold. */
    public boolean isOpen() {
      return this == REVIEW || this == PROCESSING || this == WALLET_PROCESSING;
    }
  }

  /** What leaves the wallet. */
  public BigDecimal total() {
    return amount.add(fee);
  }
}
