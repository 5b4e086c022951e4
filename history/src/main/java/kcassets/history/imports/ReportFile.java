package kcassets.history.imports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kcassets.history.ledger.LedgerRow;

/**
 * A report file, understood.
 *
 * @param name as it was asked for
 * @param content what names it by its content, in hexadecimal digits
 * @param rows in the order of the file
 * @param lines where each row begins
 */
record ReportFile(
    String name, ReportKind kind, String content, List<LedgerRow> rows, List<Long> lines) {
  ReportFile {
    requireNonNull(name, "name is null");
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }
}
