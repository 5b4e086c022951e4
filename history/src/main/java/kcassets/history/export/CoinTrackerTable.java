package kcassets.history.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.MovementKind;

/** CoinTracker's eight columns. None of them can carry an id. */
record CoinTrackerTable() implements ImportTable {
  private static final DateTimeFormatter TIME = ImportTable.time("MM/dd/uuuu HH:mm:ss");

  private static final List<String> HEADER =
      ImportTable.columns(
          "Date,Received Quantity,Received Currency,Sent Quantity,Sent Currency,Fee Amount,"
              + "Fee Currency,Tag");

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public Optional<List<String>> record(Entry entry) {
    if (entry.kind() == MovementKind.LOAN) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            ImportTable.written(TIME, entry),
            ImportTable.amount(entry.received(), ""),
            ImportTable.currency(entry.received()),
            ImportTable.amount(entry.sent(), ""),
            ImportTable.currency(entry.sent()),
            ImportTable.amount(entry.fee(), ""),
            ImportTable.currency(entry.fee()),
            entry.isTrade() ? "" : tag(entry)));
  }

  @Override
  public Amounts change(List<String> record) {
    Amounts change = new Amounts();
    ImportTable.add(change, record, 1, 2, true);
    ImportTable.add(change, record, 3, 4, false);
    ImportTable.add(change, record, 5, 6, false);
    return change;
  }

  private static String tag(Entry entry) {
    boolean in = entry.received().isPresent();
    return switch (entry.kind()) {
      case AIRDROP, BONUS -> in ? "airdrop" : "";
      case STAKING_REWARD -> in ? "staking" : "";
      case FEE_REBATE -> in && entry.margin() ? "margin rebate" : "";
      case FUTURES_PNL, FUNDING, LIQUIDATION -> in ? "margin gain" : "margin loss";
      case MARGIN_INTEREST -> in ? "margin rebate" : "margin fee";
      case GIFT -> in ? "" : "gift";
      case DEPOSIT,
          WITHDRAWAL,
          INNER_TRANSFER,
          TRADE,
          CARD,
          OWN_TRANSFER,
          SUB_TRANSFER,
          EARN_TRANSFER,
          FEE_CHARGE,
          LOAN,
          OTHER ->
          "";
    };
  }
}
