package kcassets.history.imports;

import java.util.List;
import java.util.Locale;

/** The report files that are understood, each known by its columns in whatever order they come. */
public enum ReportKind {
  DEPOSITS("UID", "Account Type", "Time", "Coin", "Amount", "Fee", "Status"),
  WITHDRAWALS("UID", "Account Type", "Time", "Coin", "Amount", "Fee", "Status"),
  ACCOUNT_HISTORY("UID", "Account Type", "Currency", "Side", "Amount", "Fee", "Time", "Remark"),
  FUTURES_PNL(
      "UID",
      "Account Type",
      "Symbol",
      "Close Type",
      "Realized PNL",
      "Total Realized PNL",
      "Total Funding Fees",
      "Total Trading Fees",
      "Position Opening Time",
      "Position Closing Time");

  private final List<String> columns;

  ReportKind(String... columns) {
    this.columns = List.of(columns);
  }

  /** The columns that it must have. */
  List<String> columns() {
    return columns;
  }

  /** Its name in answers, such as {@code account-history}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
