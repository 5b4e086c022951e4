package kcassets.history.imports;

import java.util.Locale;
import java.util.Optional;
import kcassets.history.ledger.Source;

/**
 * Which wallet a report tells of, and the list of the exchange that it stands in for. Some files
 * say it in a column, others in their name alone, and some nowhere.
 *
 * @param source the list that would have these rows
 * @param label the wallet's name in rows; empty where nobody says it
 */
record ReportWallet(Source source, Optional<String> label) {
  /** A file that does not say. */
  static final ReportWallet UNKNOWN = new ReportWallet(Source.SPOT_LEDGERS, Optional.empty());

  /** The wallet that words name, in a column or in the name of a file. */
  static Optional<ReportWallet> of(String words) {
    String text = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (text.contains("isolated")) {
      return Optional.of(
          new ReportWallet(Source.MARGIN_HF_LEDGERS, Optional.of("isolated-margin")));
    }
    if (text.contains("margin")) {
      return Optional.of(new ReportWallet(Source.MARGIN_HF_LEDGERS, Optional.of("cross-margin")));
    }
    if (text.contains("futures") || text.contains("contract")) {
      return Optional.of(new ReportWallet(Source.FUTURES_LEDGERS, Optional.of("futures")));
    }
    if (text.contains("trading") || text.startsWith("trade")) {
      return Optional.of(new ReportWallet(Source.TRADE_HF_LEDGERS, Optional.of("spot")));
    }
    if (text.contains("funding")) {
      return Optional.of(new ReportWallet(Source.SPOT_LEDGERS, Optional.of("funding")));
    }
    return Optional.empty(); // mainAccount names the master, not a wallet
  }
}
