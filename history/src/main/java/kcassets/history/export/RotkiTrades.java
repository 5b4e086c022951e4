package kcassets.history.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * rotki's generic trades. It reads what was spent with KuCoin's symbols and what was received with
 * its own, so that one coin may need two names.
 */
record RotkiTrades() implements ImportTable {
  private static final List<String> HEADER =
      ImportTable.columns(
          "Location,Spend Currency,Receive Currency,Receive Amount,Spend Amount,Fee,"
              + "Fee Currency,Description,Timestamp");

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public Optional<List<String>> record(Entry entry) {
    if (!entry.isTrade()) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            RotkiEvents.LOCATION,
            ImportTable.currency(entry.sent()),
            RotkiSymbols.received(ImportTable.currency(entry.received())),
            ImportTable.amount(entry.received(), "0"),
            ImportTable.amount(entry.sent(), "0"),
            ImportTable.amount(entry.fee(), ""),
            ImportTable.currency(entry.fee()),
            entry.description(),
            Long.toString(entry.timeMillis())));
  }

  @Override
  public Amounts change(List<String> record) {
    Amounts change = new Amounts();
    change.add(RotkiSymbols.symbol(record.get(2)), new BigDecimal(record.get(3)));
    ImportTable.add(change, record, 4, 1, false);
    ImportTable.add(change, record, 5, 6, false);
    return change;
  }
}
