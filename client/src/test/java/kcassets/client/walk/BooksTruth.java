package kcassets.client.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.simulator.Books;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.Withdrawal;

/**
 * What a list must give by the simulator's own books, row by row in short: identity, currency,
 * amount and time. What may change while a row stays the same row, its status, is left out.
 */
final class BooksTruth {
  private final Books books;

  BooksTruth(Books books) {
    this.books = books;
  }

  /** The rows of a list at this moment that lie between two moments, both included. */
  List<String> rows(Operation operation, Map<String, String> arguments, long from, long to) {
    Predicate<Movement> moved = row -> row.createdAt() >= from && row.createdAt() <= to;
    return switch (operation) {
      case SPOT_LEDGERS ->
          Stream.concat(
                  movements(WalletKind.MAIN),
                  movements(WalletKind.TRADE).filter(BooksTruth::isTransfer))
              .filter(moved)
              .map(row -> brief(row.spotId(0), row))
              .toList();
      case TRADE_HF_LEDGERS ->
          movements(WalletKind.TRADE).filter(moved).map(BooksTruth::hf).toList();
      case MARGIN_HF_LEDGERS ->
          Stream.concat(movements(WalletKind.CROSS_MARGIN), movements(WalletKind.ISOLATED_MARGIN))
              .filter(moved)
              .map(BooksTruth::hf)
              .toList();
      case FUTURES_LEDGERS ->
          Stream.concat(
                  movements(WalletKind.FUTURES)
                      .filter(moved)
                      .map(row -> brief(Long.toString(row.number()), row)),
                  books.pending("main").stream()
                      .filter(row -> row.at() >= from && row.at() <= to)
                      .map(row -> brief("-1", row.currency(), row.amount(), row.at())))
              .toList();
      case DEPOSITS ->
          books.deposits("main").stream()
              .filter(row -> row.currency().equals(arguments.get("currency")))
              .filter(row -> row.createdAt() >= from && row.createdAt() <= to)
              .map(BooksTruth::brief)
              .toList();
      case WITHDRAWALS ->
          books.withdrawals("main").stream()
              .filter(row -> row.currency().equals(arguments.get("currency")))
              .filter(row -> row.createdAt() >= from && row.createdAt() <= to)
              .map(BooksTruth::brief)
              .toList();
      // The first is the master, the last a stranger.
      case SUB_ACCOUNTS, SUB_ACCOUNT_SPOT_BALANCES ->
          books.owners().subList(1, books.owners().size() - 1);
      default -> throw new IllegalArgumentException(operation.command() + " is no list");
    };
  }

  /** The same of a row that came. */
  static String brief(Operation operation, String row) {
    return switch (operation) {
      case SUB_ACCOUNTS, SUB_ACCOUNT_SPOT_BALANCES -> member(row, "subName");
      case FUTURES_LEDGERS -> brief(row, "offset", "time");
      case DEPOSITS -> brief(row, "walletTxId", "createdAt");
      default -> brief(row, "id", "createdAt");
    };
  }

  /** What {@code spot-ledgers} shows of the spot wallet: trades are in its own ledger only. */
  private static boolean isTransfer(Movement row) {
    return row.business().code().endsWith("TRANSFER");
  }

  private Stream<Movement> movements(WalletKind kind) {
    return books.movements("main", kind).stream();
  }

  private static String brief(String row, String identity, String time) {
    return brief(
        member(row, identity),
        member(row, "currency"),
        new BigDecimal(member(row, "amount")),
        Long.parseLong(member(row, time)));
  }

  private static String hf(Movement row) {
    return brief(Long.toString(row.hfId()), row);
  }

  private static String brief(String identity, Movement row) {
    return brief(identity, row.currency(), row.amount(), row.createdAt());
  }

  private static String brief(Deposit row) {
    return brief(row.walletTxId().orElse("null"), row.currency(), row.amount(), row.createdAt());
  }

  private static String brief(Withdrawal row) {
    return brief(row.id(), row.currency(), row.amount(), row.createdAt());
  }

  private static String brief(String identity, String currency, BigDecimal amount, long time) {
    String plain = amount.abs().stripTrailingZeros().toPlainString();
    return identity + " " + currency + " " + plain + " " + time;
  }

  /** The first member of that name; escaped quotes within texts never look like one. */
  private static String member(String row, String name) {
    Matcher matcher =
        Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}]*))").matcher(row);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + name + " in " + row);
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
