package kcassets.history.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Koinly's universal template: one row for whatever it was, futures included. */
record KoinlyTable() implements ImportTable {
  private static final DateTimeFormatter TIME = ImportTable.time("uuuu-MM-dd HH:mm 'UTC'");

  private static final List<String> HEADER =
      ImportTable.columns(
          "Date,Sent Amount,Sent Currency,Received Amount,Received Currency,Fee Amount,"
              + "Fee Currency,Net Worth Amount,Net Worth Currency,Label,Description,TxHash");

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public Optional<List<String>> record(Entry entry) {
    return Optional.of(
        List.of(
            ImportTable.written(TIME, entry),
            ImportTable.amount(entry.sent(), ""),
            ImportTable.currency(entry.sent()),
            ImportTable.amount(entry.received(), ""),
            ImportTable.currency(entry.received()),
            ImportTable.amount(entry.fee(), ""),
            ImportTable.currency(entry.fee()),
            "",
            "",
            entry.isTrade() ? "" : entry.received().isPresent() ? incoming(entry) : outgoing(entry),
            entry.description(),
            entry.hash().orElse(entry.id())));
  }

  @Override
  public Amounts change(List<String> record) {
    Amounts change = new Amounts();
    ImportTable.add(change, record, 1, 2, false);
    ImportTable.add(change, record, 3, 4, true);
    ImportTable.add(change, record, 5, 6, false);
    return change;
  }

  private static String incoming(Entry entry) {
    return switch (entry.kind()) {
      case AIRDROP -> "airdrop";
      case BONUS, STAKING_REWARD -> "reward";
      case FEE_REBATE, FEE_CHARGE, MARGIN_INTEREST -> "fee refund";
      case FUTURES_PNL, FUNDING, LIQUIDATION -> "realized gain";
      case LOAN -> entry.margin() ? "margin loan" : "loan";
      case DEPOSIT,
          WITHDRAWAL,
          INNER_TRANSFER,
          TRADE,
          CARD,
          OWN_TRANSFER,
          SUB_TRANSFER,
          EARN_TRANSFER,
          GIFT,
          OTHER ->
          "";
    };
  }

  private static String outgoing(Entry entry) {
    return switch (entry.kind()) {
      case FEE_CHARGE, FEE_REBATE, BONUS, STAKING_REWARD, AIRDROP -> "cost";
      case FUTURES_PNL, FUNDING, LIQUIDATION -> "realized gain";
      case MARGIN_INTEREST -> "loan fee";
      case GIFT -> "gift";
      // The template has no word for paying back what was borrowed.
      case LOAN,
          DEPOSIT,
          WITHDRAWAL,
          INNER_TRANSFER,
          TRADE,
          CARD,
          OWN_TRANSFER,
          SUB_TRANSFER,
          EARN_TRANSFER,
          OTHER ->
          "";
    };
  }
}
