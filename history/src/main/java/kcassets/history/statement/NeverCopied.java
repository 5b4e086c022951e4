package kcassets.history.statement;

import java.util.List;

/** What is said of accounts of which nothing was ever copied: nothing is not the same as zero. */
final class NeverCopied {
  private NeverCopied() {}

  static List<String> told(List<String> names) {
    return names.stream()
        .map(name -> "nothing of " + name + " was copied yet; run sync first")
        .toList();
  }
}
