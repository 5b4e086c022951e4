package kcassets.program.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.faces.TerminalText;
import kcassets.history.kept.AddressChanges;
import kcassets.history.kept.KeptAddress;
import kcassets.json.JsonWriting;

/** What a watch has seen, for a person. */
public final class WatchText {
  private WatchText() {}

  /** The lines, without a line end at the last. */
  public static String of(WatchReport report) {
    List<String> lines = new ArrayList<>();
    String count = report.watched() == 1 ? "1 address" : report.watched() + " addresses";
    lines.add(
        "Watch over %s of %s, %s"
            .formatted(
                count, report.answer().account(), JsonWriting.time(report.answer().readAt())));
    lines.add("");
    if (report.since().isEmpty()) {
      lines.add("None were known: these are, from now on.");
    } else if (report.changes().changes().isEmpty()) {
      lines.add("All are as they were on " + JsonWriting.time(report.since().get()) + ".");
    } else {
      report.changes().changes().forEach(change -> add(change, lines));
    }
    if (report.accepted()) {
      lines.add("Accepted: this is what is known from now on.");
    }
    List<String> missing = AddressTable.missing(report.answer());
    if (!missing.isEmpty()) {
      lines.add("");
      lines.addAll(missing);
    }
    return String.join("\n", lines);
  }

  private static void add(AddressChanges.Change change, List<String> lines) {
    lines.add(
        (change.isAlarm() ? "!!! " : "    ")
            + change.kind().name()
            + ": "
            + TerminalText.visible(change.currency() + " on " + change.chain()));
    change.before().ifPresent(address -> lines.add("    was  " + words(address)));
    change.now().ifPresent(address -> lines.add("    is   " + words(address)));
    lines.add("    " + WatchReport.advice(change));
  }

  private static String words(KeptAddress address) {
    return TerminalText.visible(
        address.address()
            + named("memo", address.memo())
            + named("to", address.credited())
            + named("contract", address.contract()));
  }

  private static String named(String name, String value) {
    return Optional.of(value)
        .filter(text -> !text.isEmpty())
        .map(text -> ", " + name + " " + text)
        .orElse("");
  }
}
