package kcassets.accounts.audit;

import java.util.Locale;
import java.util.StringJoiner;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AdviceWords;

/** An audit for a person: a few lines a finding, and what could not be seen. */
public final class AuditText {
  private AuditText() {}

  /**
   * {@return lines without a line end after the last; text of others is quoted}
   *
   * @param words in which advice is said
   * @param audit what was found
   */
  public static String of(Audit audit, AdviceWords words) {
    StringJoiner lines = new StringJoiner("\n");
    for (Finding finding : audit.findings()) {
      lines.add(
          finding.severity().label().toUpperCase(Locale.ROOT)
              + "  "
              + finding.account()
              + finding.subAccount().map(name -> ", sub-account " + Quoted.of(name)).orElse("")
              + ", key "
              + visible(finding.apiKey())
              + ": "
              + finding.concern().code().label());
      lines.add("  " + finding.concern().message() + ".");
      lines.add("  What to do: " + finding.concern().hint());
    }
    for (Coverage missing : audit.missing()) {
      lines.add(
          "NOT CHECKED  "
              + missing.account()
              + missing.subAccount().map(name -> ", sub-account " + Quoted.of(name)).orElse("")
              + ": "
              + missing.source());
      missing
          .failure()
          .ifPresent(failure -> {
            lines.add("  " + visible(failure.message()) + ".");
            lines.add("  What to do: " + words.hint(failure));
          });
    }
    int keys = audit.keys().size();
    lines.add(
        (keys == 1 ? "1 key" : keys + " keys")
            + " checked: "
            + audit.count(Severity.CRITICAL)
            + " critical, "
            + audit.count(Severity.WARNING)
            + " warning, "
            + audit.count(Severity.INFO)
            + " info.");
    return lines.toString();
  }

  /** On one line, without quotes: what is made of printable characters stays as it is. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (Quoted.isUnprintable(point)) {
            shown.append("\\u").append("%04x".formatted(point));
          } else {
            shown.appendCodePoint(point);
          }
        });
    return shown.toString();
  }
}
