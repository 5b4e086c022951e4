package kcassets.history.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements made of sums, in their three forms. */
class StatementJsonTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final WalletCurrency BTC = new WalletCurrency("funding", "BTC");
  private static final WalletCurrency USDT = new WalletCurrency("funding", "USDT");
  private static final WalletCurrency TRADED = new WalletCurrency("spot", "USDT");
  private static final WalletCurrency OPTION = new WalletCurrency("option", "USDT");

  @Test
  void a_month_is_written_with_its_totals_its_rows_and_its_types() {
    StatementLine closes =
        StatementLine.of(
            told(USDT, 1, "10", "0"),
            List.of(
                sum(USDT, "Deposit", 2, "5.50", "0.25"),
                sum(USDT, "Withdrawal", 1, "-2", "0"),
                sum(USDT, "Transfer", 1, "-1", "0"),
                sum(USDT, "KCS Pay Fees", 3, "-0.5", "9")),
            told(USDT, 2, "12.00", "0"),
            true);
    StatementLine unknown =
        StatementLine.of(Balance.unknown(TRADED), List.of(), Balance.unknown(TRADED), true);
    Statement statement =
        new Statement(
            MONTH,
            List.of(new AccountStatement("main", "7", List.of(closes, unknown), true)),
            List.of());

    String row =
        "\"account\":\"main\",\"uid\":\"7\",\"month\":\"2026-10\",\"wallet\":\"funding\","
            + "\"currency\":\"USDT\",\"opening\":\"10\",\"in\":\"5.75\",\"out\":\"-2\","
            + "\"transferred\":\"-1\",\"traded\":\"0\",\"pnl\":\"0\",\"fees\":\"-0.75\","
            + "\"other\":\"0\",\"closing\":\"12\",\"difference\":\"0\",\"closes\":true,"
            + "\"covered\":true,\"openingBasis\":\"snapshot + movements\","
            + "\"closingBasis\":\"snapshot + movements\",\"openingWhole\":true,"
            + "\"closingWhole\":true";
    String nothing =
        "\"account\":\"main\",\"uid\":\"7\",\"month\":\"2026-10\",\"wallet\":\"spot\","
            + "\"currency\":\"USDT\",\"opening\":null,\"in\":\"0\",\"out\":\"0\","
            + "\"transferred\":\"0\",\"traded\":\"0\",\"pnl\":\"0\",\"fees\":\"0\","
            + "\"other\":\"0\",\"closing\":null,\"difference\":null,\"closes\":null,"
            + "\"covered\":true,\"openingBasis\":\"unknown\",\"closingBasis\":\"unknown\","
            + "\"openingWhole\":false,\"closingWhole\":false";
    assertThat(StatementJson.rows(statement)).containsExactly("{" + row + "}", "{" + nothing + "}");
    assertThat(StatementJson.text(statement))
        .isEqualTo(
            "{\"month\":\"2026-10\",\"from\":\"2026-10-01T00:00:00.000Z\","
                + "\"to\":\"2026-10-31T23:59:59.999Z\",\"covered\":true,\"closes\":true,"
                + "\"byCurrency\":[{\"currency\":\"USDT\",\"opening\":null,\"in\":\"5.75\","
                + "\"out\":\"-2\",\"transferred\":\"-1\",\"traded\":\"0\",\"pnl\":\"0\","
                + "\"fees\":\"-0.75\",\"other\":\"0\",\"closing\":null,\"sound\":false}],"
                + "\"rows\":[{"
                + row
                + ",\"types\":["
                + type("Deposit", "deposit", 2, "5.5", "0.25")
                + ","
                + type("Withdrawal", "withdrawal", 1, "-2", "0")
                + ","
                + type("Transfer", "own-transfer", 1, "-1", "0")
                + ","
                + type("KCS Pay Fees", "fee-charge", 3, "-0.5", "9")
                + "]},{"
                + nothing
                + ",\"types\":[]}],"
                + "\"flaws\":[\"spot USDT has a balance that is not known\"]}");
  }

  @Test
  void a_table_for_people_adds_the_wallets_of_a_currency_and_names_accounts_only_where_several() {
    StatementLine open =
        StatementLine.of(told(USDT, 1, "1", "0"), List.of(), told(USDT, 2, "3", "0"), true);
    StatementLine other =
        StatementLine.of(told(TRADED, 1, "2", "0"), List.of(), told(TRADED, 2, "2", "0"), true);
    StatementLine alone =
        StatementLine.of(told(BTC, 1, "4", "0"), List.of(), told(BTC, 2, "4", "0"), true);
    List<StatementLine> lines = List.of(open, other, alone);
    AccountStatement main = new AccountStatement("main", "7", lines, true);

    assertThat(StatementJson.lines(new Statement(MONTH, List.of(main), List.of())))
        .containsExactly(
            line("BTC", "funding", "4", "4", "yes"),
            line("USDT", "funding", "1", "3", "NO"),
            line("USDT", "spot", "2", "2", "yes"),
            line("USDT", "together", "3", "5", "NO"));
    AccountStatement second = new AccountStatement("second", "8", List.of(alone), true);
    assertThat(StatementJson.lines(new Statement(MONTH, List.of(main, second), List.of())))
        .containsExactly(
            line("BTC", "main/funding", "4", "4", "yes"),
            line("BTC", "second/funding", "4", "4", "yes"),
            line("BTC", "all accounts", "8", "8", "yes"),
            line("USDT", "main/funding", "1", "3", "NO"),
            line("USDT", "main/spot", "2", "2", "yes"),
            line("USDT", "all accounts", "3", "5", "NO"));
  }

  @Test
  void each_flaw_is_told_once_and_makes_a_statement_unsound() {
    StatementLine sound =
        StatementLine.of(told(BTC, 1, "4", "0"), List.of(), told(BTC, 2, "4", "0"), true);
    assertThat(statement(true, sound).sound()).isTrue();
    assertThat(statement(true, sound).covered()).isTrue();
    assertThat(statement(true, sound).closes()).contains(true);

    Statement lacking = statement(true, sound).lacking(List.of("new"));
    assertThat(lacking.flaws()).containsExactly("nothing of new was copied yet; run sync first");
    assertThat(lacking.covered()).isFalse();
    assertThat(lacking.sound()).isFalse();

    assertThat(statement(false, sound).covered()).isFalse();
    assertThat(statement(false, sound).flaws())
        .containsExactly("spot-ledgers of main is not answered for the whole month");

    StatementLine open =
        StatementLine.of(told(USDT, 1, "1", "0"), List.of(), told(USDT, 2, "3", "0"), true);
    assertThat(statement(true, sound, open, open).flaws())
        .containsExactly("funding USDT does not close");
    assertThat(statement(true, sound, open).closes()).contains(false);

    StatementLine uncovered =
        StatementLine.of(told(USDT, 1, "1", "0"), List.of(), told(USDT, 2, "1", "0"), false);
    assertThat(statement(true, uncovered).covered()).isFalse();
    assertThat(statement(true, uncovered).flaws())
        .containsExactly("funding USDT is not answered for the whole month");

    StatementLine nowhere =
        StatementLine.of(told(OPTION, 1, "1", "0"), List.of(), told(OPTION, 2, "1", "0"), false);
    assertThat(statement(true, nowhere).flaws())
        .containsExactly("option USDT has no list of movements");
  }

  @Test
  void one_told_balance_proves_nothing_about_a_month_and_nothing_is_nothing_only_for_sure() {
    Balance opening = told(USDT, 1, "3", "-3");
    StatementLine same = StatementLine.of(opening, List.of(), told(USDT, 1, "3", "0"), true);
    assertThat(same.difference()).isEmpty();
    assertThat(same.closes()).isEmpty();
    assertThat(same.isSound()).isTrue();
    assertThat(same.isNothing()).isFalse();

    StatementLine nothing = StatementLine.of(opening, List.of(), told(USDT, 2, "0", "0"), true);
    assertThat(nothing.isNothing()).isTrue();
    assertThat(StatementLine.of(opening, List.of(), told(USDT, 2, "0", "0"), false).isNothing())
        .isFalse();
    assertThat(
            StatementLine.of(
                    opening,
                    List.of(sum(USDT, "Deposit", 2, "0", "0")),
                    told(USDT, 2, "0", "0"),
                    true)
                .isNothing())
        .isFalse();
    assertThat(StatementLine.of(told(USDT, 1, "1", "0"), List.of(), opening, true).isNothing())
        .isFalse();
    assertThat(nothing.moved()).isZero();
    assertThat(
            StatementLine.of(
                    opening,
                    List.of(sum(USDT, "Deposit", 1, "2", "0.5"), sum(USDT, "Trade", 1, "-7", "0")),
                    opening,
                    true)
                .moved())
        .isEqualByComparingTo("-5");
  }

  private static Statement statement(boolean covered, StatementLine... lines) {
    return new Statement(
        MONTH, List.of(new AccountStatement("main", "7", List.of(lines), covered)), List.of());
  }

  private static Balance told(WalletCurrency coin, long at, String balance, String movements) {
    return new Balance(
        coin,
        Optional.of(new ToldBalance(ToldBalance.Basis.SNAPSHOT, at, new BigDecimal(balance))),
        new BigDecimal(movements),
        true);
  }

  private static MovementSums.Sum sum(
      WalletCurrency coin, String type, long rows, String amount, String fee) {
    return new MovementSums.Sum(coin, type, rows, new BigDecimal(amount), new BigDecimal(fee));
  }

  private static String type(String type, String kind, long rows, String amount, String fee) {
    return "{\"type\":\"%s\",\"kind\":\"%s\",\"rows\":%d,\"amount\":\"%s\",\"fee\":\"%s\"}"
        .formatted(type, kind, rows, amount, fee);
  }

  private static String line(
      String currency, String wallet, String opening, String closing, String sound) {
    return ("{\"currency\":\"%s\",\"wallet\":\"%s\",\"opening\":\"%s\",\"in\":\"0\",\"out\":\"0\","
            + "\"transferred\":\"0\",\"traded\":\"0\",\"pnl\":\"0\",\"fees\":\"0\",\"other\":\"0\","
            + "\"closing\":\"%s\",\"sound\":\"%s\"}")
        .formatted(currency, wallet, opening, closing, sound);
  }
}
