package kcassets.accounts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.Credentials;
import kcassets.client.Venue;

/**
 * An account as it is used: its name, where it lives, and what signs for it. Where it lives is part
 * of it and never changes. Prints nothing secret.
 *
 * @param name as the user calls it
 * @param venue where its requests go
 * @param credentials what signs
 * @param uid the exchange's number of the account, once it is known
 */
public record StoredAccount(String name, Venue venue, Credentials credentials, Optional<Long> uid) {
  /**
   * Checks that the key belongs to the venue.
   *
   * @throws AssetsException {@code InvalidArguments} when a simulator's key is not on a simulator,
   *     or another key is
   */
  public StoredAccount {
    AccountName.requireWellFormed("name", name);
    requireNonNull(venue, "venue is null");
    requireNonNull(credentials, "credentials are null");
    requireNonNull(uid, "uid is null");
    venue.requireFitting(credentials);
  }

  /**
   * {@return the same with what verification has learned}
   *
   * @param learned what the exchange says of the key
   * @param uid the account's number, where it is known
   */
  public StoredAccount with(Credentials learned, Optional<Long> uid) {
    return new StoredAccount(name, venue, learned, uid);
  }

  /** {@return {@code Production} or {@code Simulator}} */
  public String environment() {
    return venue.environment();
  }
}
