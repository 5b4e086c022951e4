package kcassets.client.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.catalog.Quoted;
import kcassets.json.CompactJson;
import kcassets.json.Masking;

/**
 * Takes what is ours and secret out of what the venue says. Threads may share it.
 *
 * @see Mask
 */
public final class Scrubber implements Masking {
  /** The one member whose values are masked wherever it stands. */
  private static final String KEY_MEMBER = "apiKey";

  private static final int SHORTEST_IN_TEXT = 4;

  private final List<String> secrets;
  private final List<String> secretsAndKey;
  private final List<ByteSearch> hidden;
  private final boolean hasOddSecret;

  /**
   * @param secrets what must not show anywhere
   * @param key may show in data; empty where there is none
   */
  public Scrubber(List<String> secrets, Optional<String> key) {
    this.secrets = List.copyOf(secrets);
    this.hasOddSecret = !secrets.stream().allMatch(Scrubber::isSpelledOneWay);
    this.hidden =
        Stream.concat(Stream.of(KEY_MEMBER), secrets.stream().map(Scrubber::asJson))
            .filter(text -> !text.isEmpty())
            .map(ByteSearch::new)
            .toList();
    this.secretsAndKey = Stream.concat(secrets.stream(), key.stream()).toList();
  }

  @Override
  public boolean masks(String name) {
    return name.equals(KEY_MEMBER);
  }

  @Override
  public String masked(String text) {
    return Mask.key(text);
  }

  /** A string inside {@code data}: free of our secret and passphrase. */
  @Override
  public String clean(String text) {
    return without(text, secrets);
  }

  /**
   * Whether nothing in a compact JSON text is to be hidden. It may say no of a text that is clean,
   * and never yes of one that is not.
   *
   * @see CompactJson
   */
  boolean leavesAlone(byte[] compactJson) {
    for (ByteSearch each : hidden) {
      if (each.isIn(compactJson)) {
        return false;
      }
    }
    return !hasOddSecret;
  }

  /** The venue's words: free of our key as well, on one line, and of bounded length. */
  String message(String text) {
    StringBuilder line = new StringBuilder();
    without(text, secretsAndKey)
        .codePoints()
        .limit(500)
        .forEach(point -> line.appendCodePoint(Quoted.isUnprintable(point) ? ' ' : point));
    // Where a passphrase has a blank, a tab in its place has just become one.
    return without(line.toString().strip(), secretsAndKey);
  }

  /** Letters that compact JSON writes as themselves, or behind a backslash. */
  private static boolean isSpelledOneWay(String secret) {
    return secret.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static String asJson(String secret) {
    return secret.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String without(String text, List<String> hidden) {
    String clean = text;
    for (String each : hidden) {
      if (each.length() >= SHORTEST_IN_TEXT) {
        if (clean.contains(each)) {
          clean = clean.replace(each, Mask.HIDDEN);
        }
      } else if (clean.equals(each)) {
        clean = Mask.HIDDEN;
      }
    }
    return clean.equals(text) || !holds(clean, hidden) ? clean : Mask.HIDDEN;
  }

  /** A mask and what stands beside it may spell a secret again. */
  private static boolean holds(String text, List<String> hidden) {
    return hidden.stream()
        .anyMatch(each -> each.length() >= SHORTEST_IN_TEXT && text.contains(each));
  }
}
