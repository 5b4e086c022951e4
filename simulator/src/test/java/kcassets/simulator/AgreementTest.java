package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
  private final Simulator simulator = Simulator.start(SimulatorOptions.defaults().withSeed(77));
  private final Caller caller = new Caller(simulator);
  private final Books books = simulator.books();

  @AfterAll
  void stop() {
    caller.close();
    simulator.close();
  }

  @Test
  void one_account_equals_its_row_in_the_list_and_its_transfer_quota() {
    JsonNode rows = caller.data(Operation.SPOT_ACCOUNTS);
    assertThat(rows.size()).isGreaterThan(15);
    for (JsonNode row : rows) {
      JsonNode one = caller.data(Operation.SPOT_ACCOUNT, "accountId", row.get("id").asString());
      JsonNode quota =
          caller.data(
              Operation.TRANSFER_QUOTAS,
              "currency",
              row.get("currency").asString(),
              "type",
              row.get("type").asString().toUpperCase(Locale.ROOT));
      for (String field : List.of("currency", "balance", "available", "holds")) {
        assertThat(one.get(field)).isEqualTo(row.get(field));
        assertThat(quota.get(field)).isEqualTo(row.get(field));
      }
      assertThat(decimal(row, "available").add(decimal(row, "holds")))
          .isEqualByComparingTo(decimal(row, "balance"));
    }
  }

  @Test
  void the_newest_row_of_each_coin_carries_the_spot_balance() {
    Map<String, String> newest = new HashMap<>();
    walkTradeLedger()
        .forEach(row ->
            newest.putIfAbsent(row.get("currency").asString(), row.get("balance").asString()));
    assertThat(newest).containsKeys("BTC", "USDT", "ETH");
    caller
        .data(Operation.SPOT_ACCOUNTS, "type", "trade")
        .forEach(row ->
            assertThat(newest.getOrDefault(row.get("currency").asString(), balance(row)))
                .isEqualTo(balance(row)));
  }

  @Test
  void running_balances_of_the_spot_ledger_follow_from_row_to_row() {
    Map<String, BigDecimal> running = new HashMap<>();
    List<JsonNode> rows = walkTradeLedger();
    assertThat(rows).hasSizeGreaterThan(500);
    for (JsonNode row : rows.reversed()) {
      BigDecimal change =
          row.get("direction").asString().equals("in")
              ? decimal(row, "amount")
              : decimal(row, "amount").negate();
      running.merge(
          row.get("currency").asString(),
          decimal(row, "balance"),
          (before, after) -> {
            assertThat(before.add(change)).isEqualByComparingTo(after);
            return after;
          });
    }
  }

  @Test
  void a_withdrawal_equals_its_row_in_the_list() {
    JsonNode rows =
        caller.data(Operation.WITHDRAWALS, "currency", "USDT", "pageSize", "500").get("items");
    assertThat(rows.size()).isGreaterThan(10);
    for (JsonNode row : List.of(rows.get(0), rows.get(1), rows.get(rows.size() - 1))) {
      JsonNode one = caller.data(Operation.WITHDRAWAL, "withdrawalId", row.get("id").asString());
      for (String field : List.of("amount", "fee", "status", "address", "createdAt", "memo")) {
        assertThat(one.get(field)).isEqualTo(row.get(field));
      }
      assertThat(one.get("chainId")).isEqualTo(row.get("chain"));
    }
  }

  @Test
  void sub_accounts_are_counted_and_listed_alike_everywhere() {
    int count = caller.data(Operation.ACCOUNT_SUMMARY).get("subQuantity").asInt();
    JsonNode list = caller.data(Operation.SUB_ACCOUNTS);
    JsonNode balances = caller.data(Operation.SUB_ACCOUNT_SPOT_BALANCES);
    assertThat(count).isEqualTo(4);
    assertThat(list.get("totalNum").asInt()).isEqualTo(count);
    assertThat(balances.get("totalNum").asInt()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      JsonNode row = balances.get("items").get(i);
      String id = list.get("items").get(i).get("userId").asString();
      assertThat(row.get("subUserId").asString()).isEqualTo(id);
      assertThat(caller.data(Operation.SUB_ACCOUNT_BALANCE, "subUserId", id)).isEqualTo(row);
    }
  }

  @Test
  void a_sub_account_sees_what_its_master_sees_of_it() {
    JsonNode seen =
        caller.data(Operation.SUB_ACCOUNT_SPOT_BALANCES).get("items").get(0).get("mainAccounts");
    Caller sub = new Caller(simulator).as(simulator.key(KeyRole.SUB_ACCOUNT));
    Map<String, JsonNode> own = new HashMap<>();
    sub.data(Operation.SPOT_ACCOUNTS, "type", "main")
        .forEach(row -> own.put(row.get("currency").asString(), row));
    sub.close();
    assertThat(seen.size()).isGreaterThan(2);
    for (JsonNode row : seen) {
      assertThat(row.get("balance"))
          .isEqualTo(
              Objects.requireNonNull(own.get(row.get("currency").asString())).get("balance"));
    }
  }

  @Test
  void futures_totals_are_the_sums_of_the_rows_and_the_master_is_one_of_them() {
    for (String currency : List.of("XBT", "USDT", "USDC", "ETH")) {
      JsonNode all = caller.data(Operation.SUB_ACCOUNT_FUTURES_BALANCES, "currency", currency);
      JsonNode own = caller.data(Operation.FUTURES_ACCOUNT, "currency", currency);
      for (String field :
          List.of("accountEquity", "marginBalance", "unrealisedPNL", "availableBalance")) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : all.get("accounts")) {
          sum = sum.add(row.get(field).decimalValue());
        }
        assertThat(all.get("summary").get(field + "Total").decimalValue())
            .isEqualByComparingTo(sum);
        assertThat(all.get("accounts").get(0).get(field)).isEqualTo(own.get(field));
      }
      assertThat(all.get("accounts").get(0).get("accountName").asString()).isEqualTo("main");
      assertThat(own.get("accountEquity").decimalValue()).isPositive();
    }
  }

  @Test
  void futures_equity_is_the_newest_row_and_margin_the_finished_ledger() {
    for (String currency : List.of("XBT", "USDT", "USDC", "ETH")) {
      JsonNode own = caller.data(Operation.FUTURES_ACCOUNT, "currency", currency);
      JsonNode rows = caller.data(Operation.FUTURES_LEDGERS, "currency", currency).get("dataList");
      assertThat(rows.get(0).get("accountEquity").decimalValue())
          .isEqualByComparingTo(own.get("accountEquity").decimalValue());
      BigDecimal finished =
          books.movements("main", WalletKind.FUTURES).stream()
              .filter(row -> row.currency().equals(currency))
              .map(Movement::change)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(own.get("marginBalance").decimalValue()).isEqualByComparingTo(finished);
    }
  }

  @Test
  void margin_answers_agree_with_the_newest_rows_of_their_ledger() {
    Map<WalletName, String> newest = new HashMap<>();
    for (JsonNode row : caller.data(Operation.MARGIN_HF_LEDGERS, "limit", "200")) {
      String currency = row.get("currency").asString();
      boolean cross = row.get("accountType").asString().equals("MARGIN");
      String context = row.get("context").asString();
      WalletName name =
          cross
              ? WalletName.of(WalletKind.CROSS_MARGIN, currency)
              : WalletName.isolated(
                  context.contains("BTC-USDT") ? "BTC-USDT" : "ETH-USDT", currency);
      newest.putIfAbsent(name, row.get("balance").asString());
    }
    for (JsonNode row : caller.data(Operation.CROSS_MARGIN_ACCOUNT).get("accounts")) {
      WalletName name = WalletName.of(WalletKind.CROSS_MARGIN, row.get("currency").asString());
      String total = row.get("total").asString();
      assertThat(newest.getOrDefault(name, total)).isEqualTo(total);
      assertThat(decimal(row, "liability"))
          .isEqualByComparingTo(
              decimal(row, "liabilityPrincipal").add(decimal(row, "liabilityInterest")));
    }
    JsonNode pair =
        caller.data(Operation.ISOLATED_MARGIN_ACCOUNTS, "symbol", "BTC-USDT").get("assets").get(0);
    assertThat(newest.get(WalletName.isolated("BTC-USDT", "USDT")))
        .isEqualTo(pair.get("quoteAsset").get("total").asString());
    assertThat(newest.get(WalletName.isolated("BTC-USDT", "BTC")))
        .isEqualTo(pair.get("baseAsset").get("total").asString());
  }

  @Test
  void what_may_be_withdrawn_is_what_is_available_in_funding() {
    for (JsonNode row : caller.data(Operation.SPOT_ACCOUNTS, "type", "main")) {
      JsonNode quota =
          caller.data(Operation.WITHDRAWAL_QUOTAS, "currency", row.get("currency").asString());
      assertThat(quota.get("availableAmount")).isEqualTo(row.get("available"));
      assertThat(quota.get("lockedAmount")).isEqualTo(row.get("holds"));
    }
  }

  @Test
  void a_deposit_address_is_the_one_that_deposits_came_to() {
    Set<String> addresses = new HashSet<>();
    caller
        .data(Operation.DEPOSIT_ADDRESSES, "currency", "USDT")
        .forEach(row -> addresses.add(row.get("address").asString()));
    List<String> used = new ArrayList<>();
    caller
        .data(Operation.DEPOSITS, "currency", "USDT", "pageSize", "500")
        .get("items")
        .forEach(row -> {
          if (!row.get("isInner").asBoolean()) {
            used.add(row.get("address").asString());
          }
        });
    assertThat(addresses).containsAll(used).hasSize(4);
  }

  private List<JsonNode> walkTradeLedger() {
    List<JsonNode> rows = new ArrayList<>();
    String cursor = "9000000000000000";
    while (true) {
      JsonNode page = caller.data(Operation.TRADE_HF_LEDGERS, "lastId", cursor, "limit", "200");
      page.forEach(rows::add);
      if (page.size() < 200) {
        return rows;
      }
      cursor = page.get(199).get("id").asString();
    }
  }

  private static BigDecimal decimal(JsonNode row, String field) {
    return new BigDecimal(row.get(field).asString());
  }

  private static String balance(JsonNode row) {
    return row.get("balance").asString();
  }
}
