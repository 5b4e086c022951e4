package kcassets.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/** Files and answers at random; the inputs of an ordinary run lie in the resources. */
class ForeignBytesFuzzTest {
  private static final List<Operation> SOURCES =
      List.of(
          Operation.SPOT_ACCOUNTS,
          Operation.CROSS_MARGIN_ACCOUNT,
          Operation.ISOLATED_MARGIN_ACCOUNTS,
          Operation.SUB_ACCOUNT_SPOT_BALANCES,
          Operation.SUB_ACCOUNT_FUTURES_BALANCES,
          Operation.FUTURES_CONTRACTS,
          Operation.FIAT_PRICES);

  private static final List<Operation> ABOUT =
      List.of(
          Operation.DEPOSIT_ADDRESSES,
          Operation.BASIC_FEE,
          Operation.SPOT_TRADE_FEES,
          Operation.FUTURES_TRADE_FEE,
          Operation.FUTURES_LEDGERS);

  @FuzzTest
  void any_file_gives_prices_or_is_refused_for_its_prices(byte[] input) {
    try {
      Prices prices = PricesFile.read(input, "USD");
      assertThat(prices.byCurrency()).isNotEmpty();
      assertThat(prices.byCurrency().values()).allMatch(price -> price.signum() >= 0);
    } catch (AssetsException refused) {
      assertThat(refused.failure()).isInstanceOf(Failure.InvalidArguments.class);
      assertThat(refused.failure().problems().getFirst().parameter()).isEqualTo("prices");
    }
  }

  /** One source says anything at all; the others stay, and the answer can be written and read. */
  @FuzzTest
  void any_answer_of_a_source_gives_holdings_or_a_coverage_row_and_hides_no_other(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Operation source = SOURCES.get(Math.floorMod(input[0], SOURCES.size()));
    String data = new String(input, 1, input.length - 1, UTF_8);
    Portfolio portfolio = Script.ofMaster().answers(source, (Map<String, String> _) -> data).read();

    assertThat(portfolio.coverage().stream().map(Coverage::source)).contains(source);
    long other =
        portfolio.rows().stream().filter(row -> row.holding().owner().equals("main")).count();
    assertThat(other).isPositive();
    Json written =
        Json.read(PortfolioJson.text(portfolio, Optional.of(BigDecimal.ONE), AdviceWords.LIBRARY));
    assertThat(written.get("complete").text()).contains(Boolean.toString(portfolio.complete()));
  }

  /** One source of addresses or rates says anything at all; the others stay. */
  @FuzzTest
  void any_answer_about_addresses_or_rates_gives_rows_or_a_coverage_row(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Operation source = ABOUT.get(Math.floorMod(input[0], ABOUT.size()));
    String data = new String(input, 1, input.length - 1, UTF_8);
    Script script =
        Script.ofMaster()
            .answers(Operation.DEPOSIT_ADDRESSES, "[{\"address\":\"a\",\"chainId\":\"btc\"}]")
            .answers(Operation.BASIC_FEE, "{\"makerFeeRate\":\"0\",\"takerFeeRate\":\"0\"}")
            .answers(
                Operation.SPOT_TRADE_FEES,
                "[{\"symbol\":\"BTC-USDT\",\"makerFeeRate\":\"0\",\"takerFeeRate\":\"0\"}]")
            .answers(Operation.FUTURES_LEDGERS, "{\"dataList\":[]}")
            .answers(Operation.FUTURES_TRADE_FEE, "{\"makerFeeRate\":\"0\",\"takerFeeRate\":\"0\"}")
            .answers(
                source,
                (Map<String, String> arguments) ->
                    arguments.containsValue("USDT") || arguments.containsValue("1") ? "[]" : data);
    Duration longest = Duration.ofSeconds(60);

    DepositAddresses addresses =
        new AddressReader("trial", script, () -> Script.NOON).read(AddressQuestion.ofHeld(longest));
    Fees fees =
        new FeeReader("trial", script, () -> Script.NOON)
            .read(new FeeQuestion(Set.of("BTC-USDT"), Set.of("XBTUSDTM"), longest));
    Fees ofHeld =
        new FeeReader("trial", script, () -> Script.NOON)
            .read(new FeeQuestion(Set.of(), Set.of(), longest));

    assertThat(addresses.rows()).allMatch(row -> !row.address().isEmpty());
    assertThat(addresses.coverage())
        .filteredOn(row -> row.source() == Operation.DEPOSIT_ADDRESSES)
        .hasSize(2);
    assertThat(Json.read(AddressesJson.text(addresses, AdviceWords.LIBRARY)).get("complete").text())
        .contains(Boolean.toString(addresses.complete()));
    for (Fees each : List.of(fees, ofHeld)) {
      assertThat(each.rates())
          .allSatisfy(rate -> assertThat(new BigDecimal(rate.maker())).isNotNull());
      assertThat(Json.read(FeesJson.text(each, AdviceWords.LIBRARY)).get("rates").list())
          .hasSameSizeAs(each.rates());
    }
  }
}
