package kcassets.program.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.client.KeyVersion;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code api-key-info} tells of a key, as far as storing it goes.
 *
 * @param uid the account's number
 * @param version the key's generation
 * @param rights the words of {@code permission}
 * @param hasAddressList whether the key is bound to addresses
 * @param expiry when the key ends
 */
public record KeyFacts(
    Optional<Long> uid,
    Optional<KeyVersion> version,
    List<String> rights,
    boolean hasAddressList,
    Optional<Instant> expiry) {
  private static final Set<String> READING = Set.of("General", "Futures");
  private static final Duration SOON = Duration.ofDays(30);

  public KeyFacts {
    rights = List.copyOf(rights);
  }

  /** Reads the {@code data} of {@code api-key-info}; what is missing or odd counts as absent. */
  public static KeyFacts read(String data) {
    Optional<Long> uid = Optional.empty();
    Optional<KeyVersion> version = Optional.empty();
    List<String> rights = List.of();
    boolean addresses = false;
    Optional<Instant> expiry = Optional.empty();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), data)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          JsonToken token = parser.nextToken();
          String text = token.isScalarValue() ? parser.getValueAsString("") : "";
          switch (name) {
            case "uid" -> uid = number(text);
            case "apiVersion" -> version = KeyVersion.of(text);
            case "permission" -> rights = words(text);
            case "ipWhitelist" -> addresses = !text.isBlank();
            case "expiredAt" -> expiry = number(text).map(Instant::ofEpochMilli);
            default -> parser.skipChildren();
          }
        }
      }
    }
    return new KeyFacts(uid, version, rights, addresses, expiry);
  }

  /** What a careful owner wants to know of a key that is only to read. */
  public List<String> warnings(Instant now) {
    List<String> warnings = new ArrayList<>();
    List<String> beyond = rights.stream().filter(right -> !READING.contains(right)).toList();
    if (!beyond.isEmpty()) {
      warnings.add(
          "the key may do more than read: it has the rights "
              + String.join(", ", beyond)
              + "; a key with General (and Futures) is enough");
    }
    if (!hasAddressList) {
      warnings.add(
          "the key has no IP list: whoever gets hold of it can use it from anywhere; bind it to"
              + " your addresses on KuCoin");
    }
    expiry
        .filter(end -> end.isBefore(now.plus(SOON)))
        .ifPresent(end ->
            warnings.add(
                (end.isBefore(now) ? "the key expired on " : "the key expires on ")
                    + end
                    + "; renew it on KuCoin"));
    return warnings;
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
