package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import kcassets.history.coverage.AccountCoverage;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.SourceCoverage;
import kcassets.history.ledger.Interval;
import kcassets.program.text.Grid;

/** Coverage for a person: a line a list, then every gap and what can be done about it. */
public final class CoverageTable {
  private final List<AccountCoverage> accounts;

  public CoverageTable(List<AccountCoverage> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  /** The lines, without a line end at the last. */
  public String text() {
    List<String> lines = new ArrayList<>();
    for (AccountCoverage account : accounts) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      account(account, lines);
    }
    return String.join("\n", lines);
  }

  private static void account(AccountCoverage account, List<String> lines) {
    lines.add("Coverage of " + account.account() + ", " + moment(account.asOfMillis()));
    lines.add("");
    Grid grid = new Grid(6);
    grid.heading(List.of("list", "answered from", "to", "rows", "gaps", "loses rows in"));
    for (AccountCoverage.Entry entry : account.entries()) {
      SourceCoverage source = entry.coverage();
      grid.row(
          List.of(
              source.source().label(),
              moment(source.intervals().first()),
              moment(source.intervals().last()),
              Long.toString(entry.rows().count()),
              Long.toString(source.gaps().stream().filter(gap -> gap.reason().counts()).count()),
              left(source.losesRowsAt(), account.asOfMillis())));
    }
    lines.addAll(grid.lines());
    List<String> notes = new ArrayList<>();
    account.entries().forEach(entry -> notes(entry.coverage(), notes));
    account.entries().stream()
        .flatMap(entry -> entry.coverage().pending().stream())
        .mapToLong(Interval::from)
        .min()
        .ifPresent(since ->
            notes.add("Note: what happened since " + moment(since) + " is for the next sync"));
    if (!notes.isEmpty()) {
      lines.add("");
      notes.stream().sorted(Comparator.comparing(CoverageTable::isNote)).forEach(lines::add);
    }
  }

  private static boolean isNote(String line) {
    return line.startsWith("Note");
  }

  private static void notes(SourceCoverage source, List<String> notes) {
    for (Gap gap : source.gaps()) {
      String stretch =
          source.source().label()
              + " "
              + (gap.from().isPresent() ? "from " + moment(gap.from()) + " to " : "up to ")
              + moment(gap.to());
      notes.add(
          switch (gap.reason()) {
            case LOST -> "LOST: " + stretch + "; the exchange has forgotten it, nobody had asked";
            case NOT_FETCHED -> "GAP: " + stretch + "; the exchange still has it, sync fetches it";
            case NEVER_OBTAINABLE ->
                "Note: " + stretch + " was never obtainable: forgotten before the first sync";
            case NOT_ENABLED -> "Note: " + source.source().label() + " is not enabled";
          });
    }
  }

  /** The time that is left, in words a person reads at once. */
  private static String left(OptionalLong until, long now) {
    if (until.isEmpty()) {
      return "";
    }
    Duration left = Duration.ofMillis(until.getAsLong() - now);
    if (left.isNegative() || left.isZero()) {
      return "now";
    }
    return left.toDays() > 0
        ? left.toDays() + " d " + left.toHoursPart() + " h"
        : left.toHours() + " h " + left.toMinutesPart() + " min";
  }

  private static String moment(OptionalLong millis) {
    return millis.isPresent() ? moment(millis.getAsLong()) : "";
  }

  private static String moment(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
