package kcassets.accounts.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.json.JsonReading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What {@code api-key-info} and {@code sub-account-api-keys} tell of a key, as far as judging it
 * goes. The key that asks stands in none of it.
 *
 * @param shown the key, masked; empty when none was told
 * @param uid the account's number
 * @param version the key's generation
 * @param rights the words of {@code permission}
 * @param hasAddressList whether the key is bound to addresses
 * @param expiry when the key ends
 * @param isOfSub whether it says that it belongs to a sub-account
 */
public record KeyFacts(
    String shown,
    Optional<Long> uid,
    Optional<KeyVersion> version,
    List<String> rights,
    boolean hasAddressList,
    Optional<Instant> expiry,
    boolean isOfSub) {
  /** Checks its parts, and copies what could change. */
  public KeyFacts {
    rights = List.copyOf(rights);
  }

  /**
   * Reads the {@code data} of {@code api-key-info}; what is missing or odd counts as absent.
   *
   * @param asking the key that asked
   * @param data the {@code data} of {@code api-key-info}
   * @return what is known of the key
   */
  public static KeyFacts read(String data, Secret asking) {
    try (JsonParser parser = JsonReading.parser(data)) {
      parser.nextToken();
      return read(parser, new OwnKey(asking));
    }
  }

  /** Reads the {@code data} of {@code sub-account-api-keys}. */
  static List<KeyFacts> readAll(String data, OwnKey asking) {
    List<KeyFacts> all = new ArrayList<>();
    try (JsonParser parser = JsonReading.parser(data)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          all.add(read(parser, asking));
        }
      }
    }
    return all;
  }

  /** Reads the value that the parser stands at, to its end. */
  private static KeyFacts read(JsonParser parser, OwnKey asking) {
    String shown = "";
    Optional<Long> uid = Optional.empty();
    Optional<KeyVersion> version = Optional.empty();
    List<String> rights = List.of();
    boolean addresses = false;
    Optional<Instant> expiry = Optional.empty();
    boolean ofSub = false;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        String text =
            token.isScalarValue() && token != JsonToken.VALUE_NULL
                ? parser.getValueAsString("")
                : "";
        switch (name) {
          case "apiKey" -> shown = asking.hiddenIn(text);
          case "uid" -> uid = number(text);
          case "apiVersion" -> version = KeyVersion.of(text);
          case "permission" -> rights = words(asking.hiddenIn(text));
          case "ipWhitelist" -> addresses = !text.isBlank();
          case "expiredAt" -> expiry = number(text).map(Instant::ofEpochMilli);
          case "isMaster" -> ofSub = token == JsonToken.VALUE_FALSE;
          default -> {}
        }
        if (token.isStructStart()) {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
    return new KeyFacts(shown, uid, version, rights, addresses, expiry, ofSub);
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
