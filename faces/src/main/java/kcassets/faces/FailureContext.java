package kcassets.faces;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a failure happened.
 *
 * @param operation the command's name, if one was known
 * @param account the account's name, if one was used
 */
public record FailureContext(Optional<String> operation, Optional<String> account) {
  /** Before anything was known. */
  public static final FailureContext NONE = new FailureContext(Optional.empty(), Optional.empty());

  public FailureContext {
    requireNonNull(operation, "operation is null");
    requireNonNull(account, "account is null");
  }

  /** Within an operation on an account. */
  public static FailureContext of(String operation, String account) {
    return new FailureContext(Optional.of(operation), Optional.of(account));
  }
}
