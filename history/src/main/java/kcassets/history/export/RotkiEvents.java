package kcassets.history.export;

import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.MovementKind;

/** rotki's generic events: everything but trades. Each import gives them fresh ids. */
record RotkiEvents() implements ImportTable {
  static final String LOCATION = "kucoin";

  private static final List<String> HEADER =
      ImportTable.columns("Type,Location,Currency,Amount,Fee,Fee Currency,Description,Timestamp");

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public Optional<List<String>> record(Entry entry) {
    if (entry.isTrade() || entry.kind() == MovementKind.LOAN) {
      return Optional.empty();
    }
    Optional<Money> moved = entry.received().or(entry::sent);
    return Optional.of(
        List.of(
            type(entry),
            LOCATION,
            ImportTable.currency(moved),
            ImportTable.amount(moved, "0"),
            ImportTable.amount(entry.fee(), ""),
            ImportTable.currency(entry.fee()),
            entry.hash().map(hash -> entry.description() + " " + hash).orElse(entry.description()),
            Long.toString(entry.timeMillis())));
  }

  @Override
  public Amounts change(List<String> record) {
    Amounts change = new Amounts();
    boolean in =
        switch (record.getFirst()) {
          case "Deposit", "Income", "Staking" -> true;
          case "Withdrawal", "Loss", "Spend" -> false;
          default -> throw new IllegalStateException("rotki has no such type of event");
        };
    ImportTable.add(change, record, 3, 2, in);
    ImportTable.add(change, record, 4, 5, false);
    return change;
  }

  private static String type(Entry entry) {
    boolean in = entry.received().isPresent();
    return switch (entry.kind()) {
      case STAKING_REWARD -> in ? "Staking" : "Spend";
      case BONUS, AIRDROP, FEE_REBATE, FEE_CHARGE, MARGIN_INTEREST -> in ? "Income" : "Spend";
      case GIFT -> in ? "Income" : "Spend";
      case FUTURES_PNL, FUNDING, LIQUIDATION -> in ? "Income" : "Loss";
      case DEPOSIT,
          WITHDRAWAL,
          INNER_TRANSFER,
          TRADE,
          CARD,
          OWN_TRANSFER,
          SUB_TRANSFER,
          EARN_TRANSFER,
          LOAN,
          OTHER ->
          in ? "Deposit" : "Withdrawal";
    };
  }
}
