package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Accounts that the tests use, and what must never be seen of them. */
final class Accounts {
  static final String KEY = "68d4a1b2c3d4e5f60718841d";
  static final String SIMULATED_KEY = "sim-a1b2c3d4e5f60718";
  static final String SECRET = "8f14e45f-ceea-467f-a0b1-cc1d1f8b2340";
  static final String PASSPHRASE = "correct horse = battery";

  private Accounts() {}

  static Credentials credentials(String key) {
    return new Credentials(Secret.of(key), Secret.of(SECRET), Secret.of(PASSPHRASE), KeyVersion.V3);
  }

  static StoredAccount production(String name) {
    return new StoredAccount(name, Venue.PRODUCTION, credentials(KEY), Optional.empty());
  }

  static StoredAccount simulated(String name) {
    return new StoredAccount(
        name,
        Venue.simulator("http://127.0.0.1:18080", "http://[::1]:18081"),
        credentials(SIMULATED_KEY),
        Optional.of(42L));
  }

  /** The failure of a refused piece of work; it shows no secret and no path. */
  static Failure failure(ThrowingCallable work) {
    AssetsException thrown = catchThrowableOfType(AssetsException.class, work);
    assertThat(thrown).isNotNull();
    Failure failure = thrown.failure();
    for (String text : List.of(failure.message(), failure.hint(), failure.toString())) {
      assertThat(text).doesNotContain(KEY, SIMULATED_KEY, SECRET, PASSPHRASE, "/tmp", "junit");
    }
    return failure;
  }
}
