package kcassets.portfolio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AdviceWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values are exact, whatever their size. */
class ValuationTest {
  @Test
  void amounts_of_18_places_and_quadrillions_are_multiplied_and_added_to_the_last_digit() {
    String amount = "1234567890123456.000000000000000001";
    String price = "98765.4321098765432101";
    Script script =
        Script.ofMaster()
            .answers(
                Operation.SPOT_ACCOUNTS,
                """
                [{"currency":"BTC","type":"main","balance":"%s","available":"%s","holds":"0"},
                 {"currency":"BTC","type":"trade","balance":"0.000000000000000002","available":"0","holds":"0"},
                 {"currency":"DUST","type":"main","balance":"1E-18","available":"1E-18","holds":"0"}]
                """
                    .formatted(amount, amount))
            .answers(Operation.CROSS_MARGIN_ACCOUNT, Script.cross("0", "0", "0", "0"))
            .answers(Operation.ISOLATED_MARGIN_ACCOUNTS, "{\"assets\":null}")
            .answers(Operation.SUB_ACCOUNT_FUTURES_BALANCES, "{\"accounts\":null}")
            .answers(Operation.FIAT_PRICES, "{\"BTC\":\"" + price + "\",\"DUST\":1E-8}");

    Portfolio portfolio = script.read();

    // In whole numbers: units of 1e-18 times units of 1e-16, and for the dust of 1e-26.
    BigInteger units = new BigInteger("1234567890123456000000000000000003");
    BigInteger product = units.multiply(new BigInteger("987654321098765432101"));
    BigDecimal expected = new BigDecimal(product, 34).add(new BigDecimal(BigInteger.ONE, 26));
    assertThat(portfolio.total().orElseThrow()).isEqualByComparingTo(expected);
    assertThat(expected.precision()).isGreaterThan(38);
    assertThat(PortfolioJson.text(portfolio, Optional.empty(), AdviceWords.LIBRARY))
        .contains("\"total\":\"" + expected.stripTrailingZeros().toPlainString() + "\"")
        .contains("\"net\":\"0.000000000000000001\"")
        .contains("\"balance\":\"" + amount + "\"");
  }

  @Test
  void random_sums_equal_those_of_whole_numbers() {
    for (int seed = 0; seed < Integer.getInteger("seeds", 20) * 5; seed++) {
      Random random = new Random(seed);
      Map<String, BigDecimal> prices = new HashMap<>();
      List<Holding> holdings = new ArrayList<>();
      BigInteger truth = BigInteger.ZERO;
      for (int i = 0; i < 40; i++) {
        BigInteger price = new BigInteger(60, random).add(BigInteger.ONE);
        BigInteger net = new BigInteger(100, random);
        net = random.nextInt(5) == 0 ? net.negate() : net;
        prices.put("C" + i, new BigDecimal(price, 16));
        holdings.add(holding("main", "C" + i, new BigDecimal(net, 18)));
        truth = truth.add(price.multiply(net));
      }
      Collections.shuffle(holdings, random);
      Portfolio portfolio = valued(prices, holdings);
      assertThat(portfolio.total().orElseThrow()).isEqualByComparingTo(new BigDecimal(truth, 34));
      assertThat(
              portfolio.byWallet().stream()
                  .flatMap(sum -> sum.value().stream())
                  .reduce(BigDecimal::add))
          .contains(portfolio.total().orElseThrow());
    }
  }

  @Test
  void the_order_is_by_value_and_does_not_depend_on_who_answered_first() {
    Map<String, BigDecimal> prices = Map.of("A", BigDecimal.ONE, "B", BigDecimal.TEN);
    List<Holding> holdings = new ArrayList<>();
    for (String owner : List.of("main", "desk", "alpha")) {
      for (String coin : List.of("A", "B", "UNPRICED", "OTHER")) {
        holdings.add(holding(owner, coin, new BigDecimal("5")));
      }
    }
    String expected =
        PortfolioJson.text(valued(prices, holdings), Optional.empty(), AdviceWords.LIBRARY);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(holdings, new Random(seed));
      assertThat(
              PortfolioJson.text(valued(prices, holdings), Optional.empty(), AdviceWords.LIBRARY))
          .isEqualTo(expected);
    }
    Portfolio portfolio = valued(prices, holdings);
    assertThat(portfolio.rows().stream().map(row -> row.holding().currency()).distinct())
        .containsExactly("B", "A", "OTHER", "UNPRICED");
    assertThat(portfolio.unpriced()).containsExactly("OTHER", "UNPRICED");
    assertThat(portfolio.total().orElseThrow()).isEqualByComparingTo("165");
  }

  @Test
  void rows_of_one_value_are_ordered_by_account_owner_wallet_pair_and_currency() {
    List<Holding> holdings = new ArrayList<>();
    for (String account : List.of("b", "a")) {
      for (String owner : List.of("y", "x")) {
        for (String wallet : List.of("spot", "isolated-margin")) {
          for (String pair : List.of("K-L", "")) {
            for (String coin : List.of("B", "A")) {
              holdings.add(
                  new Holding(
                      account,
                      owner,
                      wallet,
                      Optional.of(pair).filter(name -> !name.isEmpty()),
                      coin,
                      BigDecimal.ONE,
                      BigDecimal.ONE,
                      BigDecimal.ZERO,
                      Optional.empty(),
                      BigDecimal.ONE));
            }
          }
        }
      }
    }
    Portfolio portfolio = valued(Map.of("A", BigDecimal.TWO, "B", BigDecimal.TWO), holdings);
    List<String> told =
        portfolio.rows().stream()
            .map(Portfolio.Row::holding)
            .map(held ->
                String.join(
                    " ",
                    held.account(),
                    held.owner(),
                    held.wallet(),
                    held.symbol().orElse(""),
                    held.currency()))
            .toList();
    assertThat(told).hasSize(32).isSorted();
  }

  @Test
  void small_rows_are_folded_by_their_size_and_never_those_without_a_value() {
    Map<String, BigDecimal> prices = Map.of("A", BigDecimal.ONE);
    Portfolio portfolio =
        valued(
            prices,
            IntStream.of(-20, -3, 4, 10, 30)
                .mapToObj(net -> holding("owner" + net, "A", BigDecimal.valueOf(net)))
                .toList());
    Folded folded = Folded.of(portfolio.rows(), Optional.of(BigDecimal.TEN));
    assertThat(folded.rows().stream().map(row -> row.holding().net().intValueExact()))
        .containsExactly(30, 10, -20);
    assertThat(folded.count()).isEqualTo(2);
    assertThat(folded.value()).isEqualByComparingTo("1");
    assertThat(
            Folded.of(
                    valued(Map.of(), List.of(holding("main", "Q", BigDecimal.ONE))).rows(),
                    Optional.of(BigDecimal.TEN))
                .count())
        .isZero();
    assertThat(PortfolioJson.text(portfolio, Optional.of(BigDecimal.TEN), AdviceWords.LIBRARY))
        .contains("\"folded\":{\"rows\":2,\"value\":\"1\"}")
        .contains("\"total\":\"21\"");
  }

  @Test
  void without_any_price_there_is_no_total_and_nothing_counts_as_zero() {
    Portfolio portfolio = valued(Map.of(), List.of(holding("main", "A", BigDecimal.ONE)));
    assertThat(portfolio.total()).isEmpty();
    assertThat(portfolio.unpriced()).containsExactly("A");
    assertThat(portfolio.byCurrency().getFirst().share()).isEmpty();
    assertThat(
            valued(
                    Map.of(),
                    List.of(
                        holding("main", "A", BigDecimal.ONE),
                        holding("main", "USD", BigDecimal.TWO)))
                .total())
        .as("what is counted in needs no price")
        .contains(BigDecimal.TWO);
  }

  @Test
  void shares_of_a_total_that_is_not_above_zero_are_not_told() {
    Map<String, BigDecimal> prices = Map.of("A", BigDecimal.ONE);
    Portfolio owing = valued(prices, List.of(holding("main", "A", new BigDecimal("-3"))));
    assertThat(owing.total()).contains(new BigDecimal("-3"));
    assertThat(owing.byWallet().getFirst().share()).isEmpty();
    Portfolio even =
        valued(
            prices,
            List.of(
                holding("main", "A", new BigDecimal("-3")),
                holding("desk", "A", new BigDecimal("3"))));
    assertThat(even.total()).contains(BigDecimal.ZERO);
    assertThat(even.byWallet().getFirst().share()).isEmpty();
  }

  @Test
  void a_coin_as_base_divides_once_with_34_digits() {
    Script script =
        Script.ofMaster().answers(Operation.FIAT_PRICES, "{\"BTC\":\"30000\",\"USDT\":\"1\"}");
    Portfolio portfolio = script.read(PortfolioOptions.defaults().withBase("BTC"));
    assertThat(portfolio.prices().of("BTC")).contains(BigDecimal.ONE);
    assertThat(portfolio.prices().of("USDT"))
        .contains(new BigDecimal("0.00003333333333333333333333333333333333"));
    assertThat(script.asked()).contains("fiat-prices").doesNotContain("fiat-prices{base=BTC}");
  }

  @Test
  void a_fiat_base_is_asked_for_by_its_name_and_an_unknown_one_leaves_the_balances() {
    Script script = Script.ofMaster();
    assertThat(script.read(PortfolioOptions.defaults().withBase("EUR")).base()).isEqualTo("EUR");
    assertThat(script.asked()).contains("fiat-prices{base=EUR}").doesNotContain("fiat-prices");

    Portfolio unknown =
        Script.ofMaster()
            .answers(
                Operation.FIAT_PRICES, arguments -> arguments.isEmpty() ? "{\"BTC\":\"1\"}" : "{}")
            .read(PortfolioOptions.defaults().withBase("NOPE"));
    assertThat(unknown.complete()).isFalse();
    assertThat(unknown.rows()).isNotEmpty().allMatch(row -> row.value().isEmpty());
    assertThat(unknown.total()).isEmpty();
  }

  @Test
  void a_base_is_tried_as_the_coin_or_the_currency_that_it_may_also_be() {
    Script coin =
        Script.ofMaster()
            .answers(
                Operation.FIAT_PRICES,
                arguments -> arguments.isEmpty() ? "{\"BTC\":\"50000\",\"XAU\":\"2\"}" : "{}");
    // The code of gold, which is no currency of the exchange but may be a coin.
    Portfolio gold = coin.read(PortfolioOptions.defaults().withBase("XAU"));
    assertThat(gold.prices().of("BTC").orElseThrow()).isEqualByComparingTo("25000");
    assertThat(coin.asked()).contains("fiat-prices", "fiat-prices{base=XAU}");

    Script fiat =
        Script.ofMaster()
            .answers(
                Operation.FIAT_PRICES,
                arguments ->
                    arguments.isEmpty() ? "{\"BTC\":\"50000\"}" : "{\"BTC\":\"9\",\"USDT\":\"1\"}");
    Portfolio unheardOf = fiat.read(PortfolioOptions.defaults().withBase("QQQ"));
    assertThat(unheardOf.prices().of("BTC").orElseThrow()).isEqualByComparingTo("9");

    Script neither = Script.ofMaster().answers(Operation.FIAT_PRICES, "{\"BTC\":\"50000\"}");
    Portfolio unknown = neither.read(PortfolioOptions.defaults().withBase("1Q"));
    assertThat(neither.asked()).contains("fiat-prices").doesNotContain("fiat-prices{base=1Q}");
    assertThat(unknown.missing().getFirst().message()).contains("no prices in 1Q");
  }

  @Test
  void in_a_coin_without_a_price_nothing_can_be_told() {
    Prices prices =
        new Prices("USD", Prices.Source.EXCHANGE, Optional.empty(), Map.of("A", BigDecimal.ZERO));
    assertThat(prices.in("A")).isEmpty();
    assertThat(prices.in("B")).isEmpty();
  }

  @Test
  void a_price_of_zero_from_the_exchange_is_no_price() {
    Portfolio portfolio =
        Script.ofMaster().answers(Operation.FIAT_PRICES, "{\"BTC\":\"0\",\"USDT\":\"1\"}").read();
    assertThat(portfolio.unpriced()).containsExactly("BTC");
  }

  @Test
  void nothing_here_knows_binary_floating_point() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kcassets.portfolio");
    assertThat(ours.size()).isGreaterThan(15);
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "a number of binary floating point",
                access ->
                    access
                            .getTarget()
                            .getName()
                            .matches(
                                "doubleValue|floatValue|getDoubleValue|getFloatValue|parseDouble|getNumberValue")
                        || takesDouble(access.getTarget().resolveMember().orElse(null))))
        .check(ours);
  }

  private static boolean takesDouble(@Nullable Object member) {
    return member instanceof JavaMember target
        && target.getFullName().matches(".*[(, ](double|float)[,)].*");
  }

  private static Portfolio valued(Map<String, BigDecimal> prices, List<Holding> holdings) {
    Prices used = new Prices("USD", Prices.Source.EXCHANGE, Optional.empty(), prices);
    return new Valuation(used).of(Script.NOON, List.of("trial"), holdings, List.of());
  }

  private static Holding holding(String owner, String currency, BigDecimal net) {
    return new Holding(
        "trial",
        owner,
        "funding",
        Optional.empty(),
        currency,
        net,
        net,
        BigDecimal.ZERO,
        Optional.of(Holding.Debt.NONE),
        net);
  }
}
