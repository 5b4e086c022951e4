package kcassets.history.export;

import java.util.List;
import java.util.Map;

/**
 * What a program that counts taxes reads: its files and what its user must know of them.
 *
 * @param label its name in commands
 * @param tables its files, by what their names have before the ending; one alone has nothing
 * @param warnings sentences that go with every export
 */
record ImportFormat(String label, Map<String, ImportTable> tables, List<String> warnings) {
  private static final String WITHOUT_SECONDS =
      "Koinly's times have no seconds: entries of one minute keep their order in the file only.";

  static final ImportFormat KOINLY =
      new ImportFormat("koinly", Map.of("", new KoinlyTable()), List.of(WITHOUT_SECONDS));

  static final ImportFormat COINTRACKER =
      new ImportFormat(
          "cointracker",
          Map.of("", new CoinTrackerTable()),
          List.of(
              "This format has no column for an id: uploading the same entries a second time"
                  + " doubles them. Delete the earlier upload first."));

  static final ImportFormat COINTRACKING =
      new ImportFormat(
          "cointracking",
          Map.of("", new CoinTrackingTable()),
          List.of(
              "The id of each entry is in its comment. rotki, which reads this file too, knows"
                  + " only Trade, Deposit, Withdrawal, Income, Staking and Gift/Tip."));

  static final ImportFormat ROTKI =
      new ImportFormat(
          "rotki",
          Map.of("events", new RotkiEvents(), "trades", new RotkiTrades()),
          List.of(
              "rotki gives generic events fresh ids at every import: importing the events file a"
                  + " second time doubles them. Delete the earlier ones first. Trades are"
                  + " recognised.",
              "rotki reads received coins with its own symbols. Those known to differ from KuCoin's"
                  + " are written as rotki's identifiers; look for unknown assets in its messages."));

  ImportFormat {
    tables = Map.copyOf(tables);
    warnings = List.copyOf(warnings);
  }
}
