package kcassets.accounts;

import java.io.StringWriter;
import java.util.List;
import kcassets.client.answer.Mask;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** What may be shown of accounts: names and environments, and of one account masked credentials. */
public final class AccountViews {
  private AccountViews() {}

  /**
   * {@return an array of {@code name} and {@code environment}}
   *
   * @param accounts their names and environments
   */
  public static String listJson(List<AccountListing.Listed> accounts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartArray();
      for (AccountListing.Listed account : accounts) {
        json.writeStartObject();
        json.writeStringProperty("name", account.name());
        json.writeStringProperty("environment", account.environment());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  /**
   * {@return a heading, and a line for each}
   *
   * @param accounts their names and environments
   */
  public static String listText(List<AccountListing.Listed> accounts) {
    StringBuilder text = new StringBuilder("KuCoin Accounts:");
    for (AccountListing.Listed account : accounts) {
      text.append("\n* ")
          .append(account.name())
          .append(" (")
          .append(account.environment())
          .append(')');
    }
    return text.toString();
  }

  /**
   * {@return one account, its credentials masked}
   *
   * @param account the account, as the caller calls it
   */
  public static String showJson(StoredAccount account) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("account", account.name());
      json.writeStringProperty("apiKey", key(account));
      json.writeStringProperty("secret", secret(account));
      json.writeStringProperty("passphrase", Mask.HIDDEN);
      json.writeStringProperty("environment", account.environment());
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * {@return what was stored}
   *
   * @param verified whether the exchange was asked about the key
   * @param warnings what the owner should know of the key
   * @param account the account, as the caller calls it
   */
  public static String addedJson(StoredAccount account, boolean verified, List<String> warnings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("account", account.name());
      json.writeStringProperty("apiKey", key(account));
      json.writeStringProperty("environment", account.environment());
      if (account.uid().isPresent()) {
        json.writeNumberProperty("uid", account.uid().get());
      } else {
        json.writeNullProperty("uid");
      }
      json.writeStringProperty("keyVersion", account.credentials().version().header());
      json.writeBooleanProperty("verified", verified);
      json.writeArrayPropertyStart("warnings");
      warnings.forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * {@return the same in five lines}
   *
   * @param account the account, as the caller calls it
   */
  public static String showText(StoredAccount account) {
    return String.join(
        "\n",
        "Account: " + account.name(),
        "API Key: " + key(account),
        "Secret: " + secret(account),
        "Passphrase: " + Mask.HIDDEN,
        "Environment: " + account.environment());
  }

  private static String key(StoredAccount account) {
    return Mask.key(account.credentials().key().reveal());
  }

  private static String secret(StoredAccount account) {
    return Mask.secret(account.credentials().secret().reveal());
  }
}
