package kcassets.history.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * CoinTracking's eleven columns, three of which have the same name. The optional twelfth, a
 * transaction id, is left out: rotki reads this file too, and wants eleven. Nothing is a hyphen in
 * the columns of amounts and empty elsewhere, which both take.
 */
record CoinTrackingTable() implements ImportTable {
  private static final DateTimeFormatter TIME = ImportTable.time("dd.MM.uuuu HH:mm:ss");
  private static final String NOTHING = "-";

  private static final List<String> HEADER =
      ImportTable.columns("Type,Buy,Cur.,Sell,Cur.,Fee,Cur.,Exchange,Group,Comment,Date");

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public boolean quotesEverything() {
    return true;
  }

  @Override
  public Optional<List<String>> record(Entry entry) {
    return Optional.of(
        List.of(
            type(entry),
            ImportTable.amount(entry.received(), NOTHING),
            ImportTable.currency(entry.received()),
            ImportTable.amount(entry.sent(), NOTHING),
            ImportTable.currency(entry.sent()),
            ImportTable.amount(entry.fee(), ""),
            ImportTable.currency(entry.fee()),
            "KuCoin",
            entry.margin() ? "Margin" : "",
            entry.hash().map(hash -> entry.description() + " " + hash).orElse(entry.description()),
            ImportTable.written(TIME, entry)));
  }

  @Override
  public Amounts change(List<String> record) {
    Amounts change = new Amounts();
    ImportTable.add(change, record, 1, 2, true);
    ImportTable.add(change, record, 3, 4, false);
    ImportTable.add(change, record, 5, 6, false);
    return change;
  }

  private static String type(Entry entry) {
    if (entry.isTrade()) {
      return "Trade";
    }
    boolean in = entry.received().isPresent();
    return switch (entry.kind()) {
      case BONUS, FEE_REBATE -> in ? "Income" : "Other Fee";
      case AIRDROP -> in ? "Airdrop" : "Other Fee";
      case STAKING_REWARD -> in ? "Staking" : "Other Fee";
      case FEE_CHARGE -> in ? "Income" : "Other Fee";
      case FUTURES_PNL, FUNDING ->
          in ? "Derivatives / Futures Profit" : "Derivatives / Futures Loss";
      case LIQUIDATION -> in ? "Margin Profit" : "Margin Loss";
      case MARGIN_INTEREST -> in ? "Income" : "Borrowing Fee";
      case LOAN -> in ? "Receive Loan" : "Repay Loan";
      case GIFT -> in ? "Gift/Tip" : "Gift";
      case DEPOSIT,
          WITHDRAWAL,
          INNER_TRANSFER,
          TRADE,
          CARD,
          OWN_TRANSFER,
          SUB_TRANSFER,
          EARN_TRANSFER,
          OTHER ->
          in ? "Deposit" : "Withdrawal";
    };
  }
}
