package kcassets.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.accounts.audit.KeyConcern;
import kcassets.accounts.audit.KeyFacts;
import kcassets.accounts.audit.KeyRules;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.VenueCode;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.KeyVersion;

/**
 * Asks the exchange about a key before it is stored.
 *
 * @param account the account with what was learned
 * @param warnings what its owner should know
 */
public record Verification(StoredAccount account, List<String> warnings) {
  /** What an exchange may answer when the version it was asked with is not the key's. */
  private static final List<VenueCode> VERSION_DOUBTS =
      List.of(VenueCode.PASSPHRASE_WRONG, VenueCode.KEY_TOO_OLD, VenueCode.KEY_VERSION_WRONG);

  /** Checks its parts, and copies what could change. */
  public Verification {
    warnings = List.copyOf(warnings);
  }

  /**
   * Asks for the key's facts and learns uid and version. A version that was named is used as given;
   * else 3 is tried, then 2. Version 1 would send the passphrase in clear, so it is never tried.
   *
   * @param named the version that the user has named
   * @param account the account, as the caller calls it
   * @param options how it behaves
   * @return what was learned
   * @throws AssetsException when the exchange refuses the key or cannot be asked
   */
  public static Verification of(
      StoredAccount account, Optional<KeyVersion> named, ClientOptions options) {
    try {
      return ask(account, named, options);
    } catch (AssetsException e) {
      if (named.isPresent()
          || VERSION_DOUBTS.stream().noneMatch(doubt -> doubt.isCodeOf(e.failure()))) {
        throw e;
      }
      try {
        return ask(
            account.with(account.credentials().with(KeyVersion.V2), account.uid()), named, options);
      } catch (AssetsException ignored) {
        throw e; // the first answer is about the version that today's keys have
      }
    }
  }

  private static Verification ask(
      StoredAccount account, Optional<KeyVersion> named, ClientOptions options) {
    String data;
    try (AssetsClient client =
        new AssetsClient(account.venue(), Optional.of(account.credentials()), options)) {
      data = client.call(Operation.API_KEY_INFO, Map.of());
    }
    KeyFacts facts = KeyFacts.read(data, account.credentials().key());
    KeyVersion version =
        named
            .or(() -> facts.version().filter(KeyVersion::signsPassphrase))
            .orElse(account.credentials().version());
    return new Verification(
        account.with(account.credentials().with(version), facts.uid()),
        KeyRules.judge(facts, Optional.of(version), options.clock().instant()).stream()
            .map(KeyConcern::sentence)
            .toList());
  }
}
