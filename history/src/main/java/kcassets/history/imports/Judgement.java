package kcassets.history.imports;

import java.util.Locale;

/** What a row of a report is worth beside the exchange's own answers. */
enum Judgement {
  /** The exchange has not answered for that time: the row stands in for what it would say. */
  FILLS,
  /** The exchange's own row is in the store. */
  MATCHED,
  /**
   * The exchange has answered for that time, and without it. It is not used, for it may be a twin.
   */
  ONLY_IN_REPORT;

  String label() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder label = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      label.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return label.toString();
  }
}
