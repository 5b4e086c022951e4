package kcassets.program.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalog's English sentences in another language, by the sentence itself: when one changes,
 * its translation is missing and not wrong. Values do not change, so threads may share them.
 */
public final class Phrases {
  /** Where the Chinese sentences are. */
  static final String CHINESE_FILE = "zh-CN.txt";

  private final Language language;
  private final Map<String, String> translations;

  private Phrases(Language language, Map<String, String> translations) {
    this.language = language;
    this.translations = Map.copyOf(translations);
  }

  /** The sentences in a language. */
  public static Phrases of(Language language) {
    return new Phrases(
        language, language == Language.ENGLISH ? Map.of() : read(Resource.text(CHINESE_FILE)));
  }

  /** Pairs of lines, the English one first, with empty lines and comments between them. */
  static Map<String, String> read(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (lines.size() % 2 != 0) {
      throw new IllegalStateException("a sentence in " + CHINESE_FILE + " has no counterpart");
    }
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < lines.size(); i += 2) {
      if (pairs.put(lines.get(i), lines.get(i + 1)) != null) {
        throw new IllegalStateException("twice in " + CHINESE_FILE + ": " + lines.get(i));
      }
    }
    return pairs;
  }

  Language language() {
    return language;
  }

  /** One of two texts that are written where they are used. */
  String either(String english, String chinese) {
    return language == Language.ENGLISH ? english : chinese;
  }

  /** The translation of a sentence, if there is one. */
  public Optional<String> find(String english) {
    return language == Language.ENGLISH || english.isEmpty()
        ? Optional.of(english)
        : Optional.ofNullable(translations.get(english));
  }

  /** The sentence in this language. */
  String say(String english) {
    return find(english)
        .orElseThrow(() ->
            new IllegalStateException(
                "there is no Chinese in " + CHINESE_FILE + " for: " + english));
  }
}
