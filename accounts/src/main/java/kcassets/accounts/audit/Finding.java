package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that an audit has found.
 *
 * @param account the account that was asked, as the user calls it
 * @param apiKey the key that it is about, masked
 * @param subAccount the sub-account it belongs to; text of others
 * @param concern what it is
 */
public record Finding(
    String account, String apiKey, Optional<String> subAccount, KeyConcern concern) {
  /** Checks its parts, and copies what could change. */
  public Finding {
    requireNonNull(account, "account is null");
    requireNonNull(apiKey, "apiKey is null");
    requireNonNull(subAccount, "subAccount is null");
    requireNonNull(concern, "concern is null");
  }

  /** {@return how much it matters} */
  public Severity severity() {
    return concern.severity();
  }
}
