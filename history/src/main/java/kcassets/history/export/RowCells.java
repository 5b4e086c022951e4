package kcassets.history.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.coverage.IsoTime;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.reading.HistoryJson;

/** A row of the history as cells of a table for people. */
final class RowCells {
  /** What makes a spreadsheet take a text for a formula, wide forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final int CURRENCY = HistoryJson.MEMBERS.indexOf("currency");
  static final int AMOUNT = HistoryJson.MEMBERS.indexOf("amount");

  private final Map<String, String> accounts;
  private final boolean withRaw;

  RowCells(ExportRequest request) {
    this.accounts = request.accounts();
    this.withRaw = request.withRaw();
  }

  List<String> header() {
    List<String> header = new ArrayList<>(HistoryJson.MEMBERS);
    if (withRaw) {
      header.add("raw");
    }
    return header;
  }

  List<String> of(LedgerRow row) {
    List<String> cells = new ArrayList<>(HistoryJson.MEMBERS.size() + 1);
    cells.add(safe(accounts.getOrDefault(row.uid(), "")));
    cells.add(safe(row.uid()));
    cells.add(row.source().label());
    cells.add(safe(row.id()));
    cells.add(IsoTime.of(row.timeMillis()));
    cells.add(safe(row.currency()));
    cells.add(row.amount().toPlainString());
    cells.add(number(row.fee()));
    cells.add(number(row.balance()));
    cells.add(text(row.wallet()));
    cells.add(text(row.type()));
    cells.add(text(row.direction()));
    cells.add(text(row.status()));
    cells.add(text(row.context()));
    if (withRaw) {
      cells.add(row.raw());
    }
    return cells;
  }

  /** The currency that a record of cells tells: the way back, to check with. */
  static String currency(List<String> cells) {
    String cell = cells.get(CURRENCY);
    return cell.startsWith("'") && !safe(cell.substring(1)).equals(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String text(Optional<String> text) {
    return safe(text.orElse(""));
  }

  /** An apostrophe in front makes a spreadsheet show a text instead of running it. */
  private static String safe(String text) {
    boolean runs = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return runs && !text.matches("-?[0-9]+(\\.[0-9]+)?") ? "'" + text : text;
  }
}
