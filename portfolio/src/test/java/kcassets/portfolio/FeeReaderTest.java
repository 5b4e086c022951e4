package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.simulator.Books;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.PendingProfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates of everything that is held or named, in as few calls as the exchange allows. */
class FeeReaderTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static Fees read(Script script, Set<String> symbols, Set<String> contracts) {
    return new FeeReader("trial", script, () -> Script.NOON)
        .read(new FeeQuestion(symbols, contracts, LONGEST));
  }

  /** Every pair exists but those with an X. */
  private static Script answering() {
    return Script.ofMaster()
        .answers(
            Operation.BASIC_FEE,
            arguments ->
                "0".equals(arguments.get("currencyType"))
                    ? "{\"makerFeeRate\":\"0.001\",\"takerFeeRate\":\"0.0010\"}"
                    : "{\"makerFeeRate\":\"-0.00005\",\"takerFeeRate\":\"0.0015\"}")
        .answers(Operation.SPOT_TRADE_FEES, FeeReaderTest::pairs)
        .answers(
            Operation.FUTURES_TRADE_FEE,
            arguments ->
                "{\"symbol\":\"%s\",\"takerFeeRate\":\"0.0006\",\"makerFeeRate\":\"0.0002\"}"
                    .formatted(arguments.get("symbol")))
        .answers(
            Operation.FUTURES_LEDGERS,
            "{\"dataList\":[{\"type\":\"RealisedPNL\",\"remark\":\"XBTUSDM\",\"offset\":-1},"
                + "{\"type\":\"TransferIn\",\"remark\":\"From the main account\"}],"
                + "\"hasMore\":false}");
  }

  private static String pairs(Map<String, String> arguments) {
    String[] symbols = arguments.getOrDefault("symbols", "").split(",");
    assertThat(symbols.length).isBetween(1, 10);
    if (Arrays.stream(symbols).anyMatch(each -> each.contains("X"))) {
      throw new AssetsException(new Failure.Refused("900001", "symbol not exists"));
    }
    return Arrays.stream(symbols)
        .map(each ->
            "{\"symbol\":\"%s\",\"makerFeeRate\":\"0.0008\",\"takerFeeRate\":\"0.001\"}"
                .formatted(each))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void what_is_held_is_asked_for_and_told_basic_rates_first() {
    Fees fees = read(answering(), Set.of(), Set.of());

    assertThat(fees.rates())
        .extracting(rate -> rate.kind().label() + " " + rate.symbol() + " " + rate.maker())
        .containsExactly(
            "basic crypto 0.001",
            "basic fiat -0.00005",
            "spot BTC-USDT 0.0008",
            "futures XBTUSDM 0.0002");
    assertThat(fees.rates().getFirst().taker()).as("digits as they came").isEqualTo("0.0010");
    assertThat(fees.complete()).isTrue();
  }

  @Test
  void a_source_is_told_with_how_much_came_of_it() {
    assertThat(messages(read(answering(), Set.of("BTC-USDT"), Set.of("XBTUSDTM"))))
        .containsExactly(
            "basic-fee: 2 rates", "spot-trade-fees: 1 pair", "futures-trade-fee: 1 rate");
    assertThat(messages(read(answering(), Set.of("BTC-USDT", "ETH-USDT"), Set.of())))
        .containsExactly("basic-fee: 2 rates", "spot-trade-fees: 2 pairs");
  }

  private static List<String> messages(Fees fees) {
    return fees.coverage().stream()
        .map(row -> row.source().command() + ": " + row.message())
        .toList();
  }

  @Test
  void a_pair_that_the_answer_leaves_out_is_missing() {
    Script script =
        answering()
            .answers(
                Operation.SPOT_TRADE_FEES,
                "[{\"symbol\":\"BTC-USDT\",\"makerFeeRate\":\"0\",\"takerFeeRate\":\"0\"}]");

    Fees fees = read(script, Set.of("BTC-USDT", "ETH-USDT"), Set.of());

    assertThat(fees.complete()).isFalse();
    assertThat(fees.missing())
        .singleElement()
        .satisfies(row ->
            assertThat(row.message()).startsWith("ETH-USDT: the answer leaves ETH-USDT out"));
  }

  @Test
  void of_an_answer_that_breaks_off_in_the_middle_no_rate_is_told() {
    Script script =
        answering()
            .answers(
                Operation.SPOT_TRADE_FEES,
                "[{\"symbol\":\"BTC-USDT\",\"makerFeeRate\":\"0\",\"takerFeeRate\":\"0\"},{}]");

    Fees fees = read(script, Set.of("BTC-USDT", "ETH-USDT"), Set.of());

    assertThat(fees.rates()).extracting(FeeRate::symbol).containsExactly("crypto", "fiat");
    assertThat(fees.missing())
        .extracting(row -> row.message().substring(0, 8))
        .containsExactly("BTC-USDT", "ETH-USDT");
  }

  @Test
  void where_no_coin_is_traded_that_is_what_is_told() {
    Script script =
        answering()
            .answers(
                Operation.SPOT_ACCOUNTS,
                "[{\"id\":\"1\",\"currency\":\"AIRX\",\"type\":\"main\",\"balance\":\"2\","
                    + "\"available\":\"2\",\"holds\":\"0\"}]")
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}")
            .answers(Operation.SUB_ACCOUNT_FUTURES_BALANCES, "{\"accounts\":null}")
            .answers(Operation.FUTURES_ACCOUNT, Script.futures("main", "0"));

    assertThat(messages(read(script, Set.of(), Set.of())))
        .contains("spot-trade-fees: nothing that is held is traded")
        .noneMatch(message -> message.startsWith("futures-ledgers"));
  }

  @Test
  void a_held_pair_that_fails_for_another_reason_is_not_taken_for_one_that_does_not_exist() {
    Script script =
        answering().refuses(Operation.SPOT_TRADE_FEES, new Failure.Unreachable("500000", "broken"));

    Fees fees = read(script, Set.of(), Set.of());

    assertThat(fees.untraded()).isEmpty();
    assertThat(fees.complete()).isFalse();
  }

  @Test
  void what_is_held_of_margin_and_futures_decides_which_pairs_and_contracts_are_asked_for() {
    Script script =
        answering()
            .answers(
                Operation.SPOT_ACCOUNTS,
                "[{\"id\":\"1\",\"currency\":\"USDT\",\"type\":\"main\",\"balance\":\"2\","
                    + "\"available\":\"2\",\"holds\":\"0\"}]")
            .answers(Operation.CROSS_MARGIN_ACCOUNT, Script.cross("0", "0", "0", "0"))
            .answers(
                Operation.ISOLATED_MARGIN_ACCOUNTS,
                """
                {"assets":[{"symbol":"KCS-ETH",
                  "baseAsset":{"currency":"KCS","total":"1","available":"1","hold":"0","liability":"0"},
                  "quoteAsset":null}]}
                """)
            .answers(
                Operation.FUTURES_CONTRACTS,
                "[{\"settleCurrency\":\"USDT\"},{\"settleCurrency\":\"XBT\"}]")
            .answers(
                Operation.FUTURES_ACCOUNT,
                asked ->
                    Script.futures("main", "XBT".equals(asked.get("currency")) ? "3" : "0")
                        .replace("XBT", asked.getOrDefault("currency", "")))
            .answers(
                Operation.FUTURES_LEDGERS,
                """
                {"dataList":[{"type":"RealisedPNL","remark":"XBTUSDM"},
                  {"type":"RealisedPNL","remark":"not a symbol"},
                  {"type":"TransferIn","remark":"ETHUSDTM"}],"hasMore":false}
                """);

    Fees fees = read(script, Set.of(), Set.of());

    assertThat(fees.rates())
        .extracting(FeeRate::symbol)
        .containsExactly("crypto", "fiat", "KCS-ETH", "KCS-USDT", "XBTUSDM");
    assertThat(script.asked())
        .contains("futures-ledgers{currency=XBT}")
        .doesNotContain("futures-ledgers{currency=USDT}");
    assertThat(messages(fees)).contains("futures-ledgers: XBTUSDM lately");

    script.answers(Operation.FUTURES_LEDGERS, "{\"dataList\":[],\"hasMore\":false}");
    assertThat(messages(read(script, Set.of(), Set.of())))
        .contains("futures-ledgers: no contract was traded lately");
  }

  @Test
  void json_has_every_rate_and_taxes_where_there_are_some() {
    Script script =
        answering()
            .answers(
                Operation.BASIC_FEE,
                asked ->
                    "0".equals(asked.get("currencyType"))
                        ? "{\"makerFeeRate\":\"0.001\",\"takerFeeRate\":\"0.0010\",\"sellTaxRate\":\"\",\"buyTaxRate\":\"\"}"
                        : "{\"makerFeeRate\":\"0\",\"takerFeeRate\":\"1\",\"sellTaxRate\":\"0.1\",\"buyTaxRate\":\"0.2\"}")
            .answers(
                Operation.SPOT_ACCOUNTS,
                "[{\"id\":\"1\",\"currency\":\"AIRX\",\"type\":\"main\",\"balance\":\"2\","
                    + "\"available\":\"2\",\"holds\":\"0\"}]")
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}")
            .answers(Operation.FUTURES_ACCOUNT, Script.futures("main", "0"));

    Fees fees = read(script, Set.of(), Set.of());

    String first =
        "{\"kind\":\"basic\",\"symbol\":\"crypto\",\"makerFeeRate\":\"0.001\","
            + "\"takerFeeRate\":\"0.0010\",\"sellTaxRate\":null,\"buyTaxRate\":null}";
    String second =
        "{\"kind\":\"basic\",\"symbol\":\"fiat\",\"makerFeeRate\":\"0\","
            + "\"takerFeeRate\":\"1\",\"sellTaxRate\":\"0.1\",\"buyTaxRate\":\"0.2\"}";
    assertThat(FeesJson.rows(fees)).containsExactly(first, second);
    assertThat(FeesJson.text(fees, AdviceWords.LIBRARY))
        .startsWith(
            "{\"account\":\"trial\",\"asOf\":\"2026-01-31T12:00:00.000Z\",\"complete\":true,"
                + "\"rates\":["
                + first
                + ","
                + second
                + "],\"untraded\":[\"AIRX-USDT\"],\"coverage\":[{\"source\":\"spot-accounts\"");
  }

  @Test
  void named_pairs_go_ten_at_a_time_and_no_wallet_is_looked_at() {
    Script script = answering();
    Set<String> pairs =
        IntStream.range(0, 23).mapToObj(i -> "C%02d-USDT".formatted(i)).collect(Collectors.toSet());

    Fees fees = read(script, pairs, Set.of("XBTUSDTM", "ETHUSDTM"));

    assertThat(fees.rates()).hasSize(2 + 23 + 2);
    assertThat(script.asked()).hasSize(2 + 3 + 2);
    assertThat(script.asked()).noneMatch(each -> each.startsWith("spot-accounts"));
  }

  @Test
  void one_pair_that_does_not_exist_hides_none_of_the_nine_beside_it() {
    Script script = answering();
    Set<String> pairs = new TreeSet<>(Set.of("NOX-USDT"));
    IntStream.range(0, 9).forEach(i -> pairs.add("C%d-USDT".formatted(i)));

    Fees fees = read(script, pairs, Set.of());

    assertThat(fees.rates()).hasSize(2 + 9);
    assertThat(fees.missing())
        .singleElement()
        .satisfies(row -> assertThat(row.message()).startsWith("NOX-USDT: symbol not exists"));
    assertThat(script.asked().stream().filter(each -> each.startsWith("spot-trade-fees")).count())
        .isLessThanOrEqualTo(9);
  }

  @Test
  void a_coin_that_is_held_and_not_traded_is_named_and_nothing_is_missing() {
    Script script =
        answering()
            .answers(
                Operation.SPOT_ACCOUNTS,
                "[{\"id\":\"1\",\"currency\":\"AIRX\",\"type\":\"main\",\"balance\":\"2\","
                    + "\"available\":\"2\",\"holds\":\"0\"}]");

    Fees fees = read(script, Set.of(), Set.of());

    assertThat(fees.complete()).as("%s", fees.missing()).isTrue();
    assertThat(fees.untraded()).containsExactly("AIRX-USDT");
    assertThat(fees.rates()).extracting(FeeRate::symbol).contains("BTC-USDT");
  }

  @Test
  void a_source_that_fails_is_named_and_hides_no_other() {
    Script script =
        answering()
            .refuses(Operation.FUTURES_TRADE_FEE, new Failure.NotPermitted("400007", "no right"));

    Fees fees = read(script, Set.of("BTC-USDT"), Set.of("XBTUSDTM"));

    assertThat(fees.rates()).hasSize(3);
    assertThat(fees.missing())
        .extracting(row -> row.source().command() + " " + row.state().label())
        .containsExactly("futures-trade-fee not_permitted");
  }

  @Test
  void a_rate_that_is_no_number_is_a_failure_and_never_told() {
    Script script =
        answering()
            .answers(
                Operation.FUTURES_TRADE_FEE,
                "{\"symbol\":\"X\",\"takerFeeRate\":\"free\",\"makerFeeRate\":\"0\"}");

    Fees fees = read(script, Set.of(), Set.of("XBTUSDTM"));

    assertThat(fees.rates()).extracting(FeeRate::symbol).containsExactly("crypto", "fiat");
    assertThat(fees.missing()).hasSize(1);
  }

  @Test
  void refused_everywhere_for_one_reason_is_that_failure() {
    Failure refused = new Failure.NotPermitted("400007", "no right");
    Script script =
        answering()
            .refuses(Operation.BASIC_FEE, refused)
            .refuses(Operation.SPOT_TRADE_FEES, refused);
    assertThatThrownBy(() -> read(script, Set.of("BTC-USDT"), Set.of()))
        .isInstanceOfSatisfying(
            AssetsException.class, e -> assertThat(e.failure()).isEqualTo(refused));
  }

  /**
   * Open positions have provisional rows, so their contracts are found whatever happened lately.
   */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void in_a_world_with_faults_every_open_position_and_isolated_pair_has_its_rate(long seed) {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withSeed(seed)
            .withDays(3)
            .withFaults(Faults.parse("500=0.05,html=0.02,cut=0.02,429=0.02"));
    try (Simulator simulator = Simulator.start(options);
        AssetsClient client = Venues.client(simulator, simulator.key())) {
      Fees fees = FeeReader.of("trial", client).read(new FeeQuestion(Set.of(), Set.of(), LONGEST));

      assertThat(fees.complete()).as("%s", fees.missing()).isTrue();
      Set<String> told = fees.rates().stream().map(FeeRate::symbol).collect(Collectors.toSet());
      Books books = simulator.books();
      assertThat(books.pending("main")).isNotEmpty();
      assertThat(told)
          .containsAll(books.pending("main").stream().map(PendingProfit::contract).toList());
      Set<String> isolated =
          books.balances("main").stream()
              .filter(each -> each.balance().signum() != 0)
              .map(each -> each.wallet().pair())
              .filter(pair -> !pair.isEmpty())
              .collect(Collectors.toSet());
      assertThat(isolated).isNotEmpty();
      assertThat(told).containsAll(isolated).contains("BTC-USDT", "crypto", "fiat");
    }
  }
}
