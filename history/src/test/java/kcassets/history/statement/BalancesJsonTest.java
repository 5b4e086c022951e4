package kcassets.history.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Balances made by hand, in their three forms, and the months between them. */
class BalancesJsonTest {
  private static final Instant AT = Instant.parse("2026-10-31T12:00:00Z");
  private static final WalletCurrency BTC = new WalletCurrency("funding", "BTC");
  private static final WalletCurrency OPTION = new WalletCurrency("option", "USDT");

  private static final Balance WHOLE =
      new Balance(
          BTC,
          Optional.of(
              new ToldBalance(
                  ToldBalance.Basis.RUNNING_BALANCE, 86_400_000, new BigDecimal("1.50"))),
          new BigDecimal("-0.5"),
          true);
  private static final Balance UNKNOWN = Balance.unknown(OPTION);

  @Test
  void a_balance_is_written_with_what_it_is_computed_from() {
    PastBalances balances =
        new PastBalances(
            AT, List.of(new AccountBalances("main", "7", List.of(WHOLE, UNKNOWN))), List.of());

    String row =
        "{\"account\":\"main\",\"uid\":\"7\",\"wallet\":\"funding\",\"currency\":\"BTC\","
            + "\"balance\":\"1\",\"basis\":\"running balance\",\"known\":\"1.5\","
            + "\"knownAt\":\"1970-01-02T00:00:00.000Z\",\"movements\":\"-0.5\",\"whole\":true}";
    String unknown =
        "{\"account\":\"main\",\"uid\":\"7\",\"wallet\":\"option\",\"currency\":\"USDT\","
            + "\"balance\":null,\"basis\":\"unknown\",\"known\":null,\"knownAt\":null,"
            + "\"movements\":null,\"whole\":false}";
    assertThat(BalancesJson.rows(balances)).containsExactly(row, unknown);
    assertThat(BalancesJson.text(balances))
        .isEqualTo(
            "{\"at\":\"2026-10-31T12:00:00.000Z\",\"complete\":false,\"rows\":["
                + row
                + ","
                + unknown
                + "],\"missing\":[\"option USDT was never told\"]}");
  }

  @Test
  void a_table_for_people_names_the_account_only_where_there_are_several() {
    String plain =
        "\"wallet\":\"funding\",\"currency\":\"BTC\",\"balance\":\"1\","
            + "\"basis\":\"running balance\",\"known at\":\"1970-01-02T00:00:00.000Z\","
            + "\"whole\":\"yes\"}";
    AccountBalances main = new AccountBalances("main", "7", List.of(WHOLE));
    AccountBalances second = new AccountBalances("second", "8", List.of(UNKNOWN));

    assertThat(BalancesJson.lines(new PastBalances(AT, List.of(main), List.of())))
        .containsExactly("{" + plain);
    assertThat(BalancesJson.lines(new PastBalances(AT, List.of(main, second), List.of())))
        .containsExactly(
            "{\"account\":\"main\"," + plain,
            "{\"account\":\"second\",\"wallet\":\"option\",\"currency\":\"USDT\",\"balance\":null,"
                + "\"basis\":\"unknown\",\"known at\":null,\"whole\":\"NO\"}");
  }

  @Test
  void what_is_not_known_for_sure_is_missing_with_its_reason() {
    Balance part = new Balance(BTC, WHOLE.known(), BigDecimal.ONE, false);
    Balance nowhere = new Balance(OPTION, WHOLE.known(), BigDecimal.ONE, false);
    PastBalances balances =
        new PastBalances(
            AT, List.of(new AccountBalances("main", "7", List.of(part, nowhere))), List.of());

    assertThat(balances.missing())
        .containsExactly(
            "funding BTC is not answered for between that moment and when it was told",
            "option USDT has no list of movements");
    assertThat(balances.lacking(List.of("new")).missing())
        .startsWith("nothing of new was copied yet; run sync first");
    assertThat(balances.complete()).isFalse();
    assertThat(
            new PastBalances(
                    AT, List.of(new AccountBalances("main", "7", List.of(WHOLE))), List.of())
                .complete())
        .isTrue();
    assertThat(balances.find("7", BTC)).contains(part);
    assertThat(balances.find("8", BTC)).isEmpty();
    assertThat(balances.find("7", new WalletCurrency("spot", "BTC"))).isEmpty();
  }

  @Test
  void nothing_is_surely_nothing_only_where_it_is_whole() {
    Optional<ToldBalance> told = WHOLE.known();
    assertThat(new Balance(BTC, told, new BigDecimal("-1.5"), true).isSurelyNothing()).isTrue();
    assertThat(new Balance(BTC, told, new BigDecimal("-1.5"), false).isSurelyNothing()).isFalse();
    assertThat(WHOLE.isSurelyNothing()).isFalse();
    assertThat(UNKNOWN.isSurelyNothing()).isFalse();
    assertThat(new Balance(BTC, Optional.empty(), BigDecimal.ZERO, true).whole()).isFalse();
    assertThat(BTC).hasToString("funding BTC").isLessThan(OPTION);
  }

  @Test
  void a_month_is_written_by_its_number_or_called_the_last_one() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(MonthWords.read("last", now)).contains(YearMonth.of(2025, 12));
    assertThat(MonthWords.read("2026-10", now)).contains(YearMonth.of(2026, 10));
    assertThat(MonthWords.read("2026-13", now)).isEmpty();
    assertThat(MonthWords.read("26-10", now)).isEmpty();
    assertThat(MonthWords.of(now.minusMillis(1))).isEqualTo(YearMonth.of(2025, 12));
    assertThat(MonthWords.begin(YearMonth.of(2026, 1))).isEqualTo(now);
    assertThat(MonthWords.lastMillis(YearMonth.of(2025, 12))).isEqualTo(now.toEpochMilli() - 1);
  }
}
