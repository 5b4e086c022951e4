package kcassets.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;

/** The account that three variables make, on KuCoin itself. Empty counts as unset. */
final class EnvironmentAccount {
  private static final String KEY = "KUCOIN_API_KEY";
  private static final String SECRET = "KUCOIN_API_SECRET";
  private static final String PASSPHRASE = "KUCOIN_API_PASSPHRASE";
  private static final String VERSION = "KUCOIN_API_KEY_VERSION";
  private static final List<String> ALL = List.of(KEY, SECRET, PASSPHRASE);

  private final Map<String, String> environment;

  EnvironmentAccount(Map<String, String> environment) {
    this.environment = environment;
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  /** What to tell when only some of the three are set. */
  Optional<String> warning() {
    List<String> missing = missing();
    return missing.isEmpty() || missing.size() == ALL.size()
        ? Optional.empty()
        : Optional.of(
            String.join(" and ", missing)
                + (missing.size() == 1 ? " is" : " are")
                + " not set, so the key in the environment is not used");
  }

  StoredAccount account() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw AccountFailures.unusable(
          "the account env needs variables that are not set: " + String.join(", ", missing),
          new Advice.SetVariables(ALL));
    }
    return new StoredAccount(
        AccountName.ENVIRONMENT,
        Venue.PRODUCTION,
        new Credentials(secret(KEY), secret(SECRET), secret(PASSPHRASE), version()),
        Optional.empty());
  }

  private KeyVersion version() {
    String value = value(VERSION);
    if (value.isEmpty()) {
      return KeyVersion.V3;
    }
    return KeyVersion.of(value)
        .orElseThrow(() ->
            new AssetsException(
                new Failure.InvalidArguments(
                    VERSION, "must be 1, 2 or 3; got " + Quoted.of(value))));
  }

  private Secret secret(String variable) {
    String value = value(variable);
    String fault =
        variable.equals(KEY) ? CredentialText.faultOfKey(value) : CredentialText.fault(value);
    if (!fault.isEmpty()) {
      throw AccountFailures.unusable(
          variable + " " + fault,
          Advice.of("Set it to what the exchange showed when the key was made."));
    }
    return Secret.of(value);
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (String variable : ALL) {
      if (value(variable).isEmpty()) {
        missing.add(variable);
      }
    }
    return missing;
  }

  private String value(String variable) {
    return CredentialText.trimmed(environment.getOrDefault(variable, ""));
  }
}
