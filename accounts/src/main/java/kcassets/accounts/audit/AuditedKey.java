package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A key that was looked at.
 *
 * @param account the account that was asked
 * @param apiKey the key, masked
 * @param subAccount the sub-account it belongs to, where the account is the master's
 * @param facts what the exchange tells of it
 */
public record AuditedKey(
    String account, String apiKey, Optional<String> subAccount, KeyFacts facts) {
  /** Checks its parts, and copies what could change. */
  public AuditedKey {
    requireNonNull(account, "account is null");
    requireNonNull(apiKey, "apiKey is null");
    requireNonNull(subAccount, "subAccount is null");
    requireNonNull(facts, "facts are null");
  }
}
