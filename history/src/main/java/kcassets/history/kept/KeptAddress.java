package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

/**
 * A deposit address, in the venue's words; what it left out is empty.
 *
 * @param chain the chain's id, such as {@code eth}
 * @param credited the account that a deposit is for, such as {@code MAIN}
 * @param contract the token's contract
 */
public record KeptAddress(
    String currency, String chain, String address, String memo, String credited, String contract) {
  public KeptAddress {
    requireNonNull(currency, "currency is null");
    requireNonNull(chain, "chain is null");
    requireNonNull(address, "address is null");
    requireNonNull(memo, "memo is null");
    requireNonNull(credited, "credited is null");
    requireNonNull(contract, "contract is null");
  }
}
