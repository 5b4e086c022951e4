package kcassets.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Host;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;

/**
 * The text of an account's file: a line a field, the first with the format's number, the last the
 * word {@code end}, so that half a file is no account.
 */
final class AccountFormat {
  private static final String FIRST = "kucoin-assets account 1";
  private static final String LAST = "end";
  private static final String PRODUCTION = "production";
  private static final String SIMULATOR = "simulator";

  private AccountFormat() {}

  static String write(StoredAccount account) {
    Credentials credentials = account.credentials();
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    if (account.venue().isSimulated()) {
      put(text, "environment", SIMULATOR);
      put(text, "spot", account.venue().origin(Host.SPOT).toString());
      put(text, "futures", account.venue().origin(Host.FUTURES).toString());
    } else {
      put(text, "environment", PRODUCTION);
    }
    put(text, "keyVersion", credentials.version().header());
    account.uid().ifPresent(uid -> put(text, "uid", uid.toString()));
    put(text, "key", credentials.key().reveal());
    put(text, "secret", credentials.secret().reveal());
    put(text, "passphrase", credentials.passphrase().reveal());
    return text.append(LAST).append('\n').toString();
  }

  /**
   * The account of a text.
   *
   * @throws Unreadable when it is not one that {@link #write} made
   */
  static StoredAccount read(String name, String text) throws Unreadable {
    Map<String, String> fields = fields(text);
    try {
      return new StoredAccount(
          name,
          venue(fields),
          new Credentials(
              secret(fields, "key"),
              secret(fields, "secret"),
              secret(fields, "passphrase"),
              KeyVersion.of(field(fields, "keyVersion")).orElseThrow(Unreadable::new)),
          uid(fields));
    } catch (RuntimeException ignored) {
      // A number or an address that is none, or a key that does not belong there.
      throw new Unreadable();
    }
  }

  private static void put(StringBuilder text, String field, String value) {
    if (!CredentialText.fault(value).isEmpty()) {
      throw new IllegalArgumentException(field + " does not fit on a line");
    }
    text.append(field).append('=').append(value).append('\n');
  }

  private static Map<String, String> fields(String text) throws Unreadable {
    String[] lines = text.split("\n", -1);
    int end = lines.length - 2;
    if (end < 1
        || !lines[0].equals(FIRST)
        || !lines[end].equals(LAST)
        || !lines[end + 1].isEmpty()) {
      throw new Unreadable();
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 1; i < end; i++) {
      int equals = lines[i].indexOf('=');
      if (equals < 1
          || fields.put(lines[i].substring(0, equals), lines[i].substring(equals + 1)) != null) {
        throw new Unreadable();
      }
    }
    return fields;
  }

  private static Venue venue(Map<String, String> fields) throws Unreadable {
    return switch (field(fields, "environment")) {
      case PRODUCTION -> Venue.PRODUCTION;
      case SIMULATOR -> Venue.simulator(field(fields, "spot"), field(fields, "futures"));
      default -> throw new Unreadable();
    };
  }

  private static Secret secret(Map<String, String> fields, String name) throws Unreadable {
    String value = field(fields, name);
    String fault =
        name.equals("key") ? CredentialText.faultOfKey(value) : CredentialText.fault(value);
    if (!fault.isEmpty()) {
      throw new Unreadable();
    }
    return Secret.of(value);
  }

  private static Optional<Long> uid(Map<String, String> fields) {
    return Optional.ofNullable(fields.get("uid")).map(Long::valueOf);
  }

  private static String field(Map<String, String> fields, String name) throws Unreadable {
    String value = fields.get(name);
    if (value == null) {
      throw new Unreadable();
    }
    return value;
  }

  /** The text is no account. Carries nothing of it. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("not an account's file", null, false, false);
    }
  }
}
