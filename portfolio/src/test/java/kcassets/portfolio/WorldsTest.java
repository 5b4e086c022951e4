package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kcassets.client.AssetsClient;
import kcassets.simulator.Books;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.PendingProfit;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.WalletKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole portfolios of invented worlds against the books they come from, while much goes wrong. */
class WorldsTest {
  private static final String FAULTS =
      "500=0.05,html=0.01,cut=0.02,half=0.01,429=0.01,overload=0.01,230005=0.02";

  /** As many as {@code ./check} asks for, and not more than 200 of them in the long one. */
  static LongStream seeds() {
    return LongStream.range(0, Math.min(200, Long.getLong("seeds", 20)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_total_and_every_wallet_equal_the_books_to_the_last_digit(long seed) {
    Random random = new Random(seed);
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withSeed(seed)
            .withDays(random.nextInt(1, 9))
            .withSubAccounts(random.nextInt(1, 230))
            .withFaults(Faults.parse(FAULTS));
    for (Quirk quirk :
        List.of(Quirk.NULL_LISTS, Quirk.LEGACY_HIGH_FREQUENCY, Quirk.FIFTY_COINS_IN_SUB_ACCOUNTS)) {
      options = random.nextInt(3) == 0 ? options.withQuirk(quirk) : options;
    }
    boolean subs = random.nextInt(4) != 0;
    try (Simulator simulator = Simulator.start(options);
        AssetsClient client = Venues.client(simulator, simulator.key())) {
      Portfolio portfolio =
          PortfolioReader.of("trial", client).read(PortfolioOptions.defaults().withSubs(subs));

      assertThat(portfolio.complete()).as("%s", portfolio.missing()).isTrue();
      Map<String, BigDecimal> truth = truth(simulator, subs);
      assertThat(nets(portfolio)).isEqualTo(truth);
      assertThat(portfolio.total().orElseThrow()).isEqualByComparingTo(value(truth, portfolio));
      assertThat(portfolio.unpriced()).isEqualTo(List.of("QKCX"));
      assertThat(truth).hasSizeGreaterThan(30);
    }
  }

  /** What everybody has by owner, wallet, pair and coin, as far as the master may see. */
  static Map<String, BigDecimal> truth(Simulator simulator, boolean subs) {
    Books books = simulator.books();
    List<String> owners = new ArrayList<>(List.of("main"));
    if (subs) {
      List<String> everybody = books.owners();
      owners.addAll(everybody.subList(1, everybody.size() - 1));
    }
    Map<String, BigDecimal> truth = new TreeMap<>();
    for (String owner : owners) {
      for (Books.Balance balance : books.balances(owner)) {
        boolean shown = owner.equals("main") || isShownOfSubs(balance.wallet().kind());
        if (shown) {
          BigDecimal net =
              balance.balance().subtract(balance.principal()).subtract(balance.interest());
          truth.merge(key(owner, balance), net, BigDecimal::add);
        }
      }
      for (PendingProfit profit : books.pending(owner)) {
        String coin = profit.currency().replace("XBT", "BTC");
        truth.merge(owner + "/FUTURES//" + coin, profit.amount(), BigDecimal::add);
      }
    }
    truth.values().removeIf(net -> net.signum() == 0);
    truth.replaceAll((_, net) -> net.stripTrailingZeros());
    return truth;
  }

  private static boolean isShownOfSubs(WalletKind kind) {
    return switch (kind) {
      case MAIN, TRADE, CROSS_MARGIN, FUTURES -> true;
      case OPTION, ISOLATED_MARGIN -> false;
    };
  }

  private static String key(String owner, Books.Balance balance) {
    String coin = balance.wallet().currency();
    boolean futures = balance.wallet().kind() == WalletKind.FUTURES;
    return owner
        + "/"
        + balance.wallet().kind()
        + "/"
        + balance.wallet().pair()
        + "/"
        + (futures ? coin.replace("XBT", "BTC") : coin);
  }

  static Map<String, BigDecimal> nets(Portfolio portfolio) {
    return portfolio.rows().stream()
        .map(Portfolio.Row::holding)
        .collect(
            Collectors.toMap(
                WorldsTest::key,
                row -> row.net().stripTrailingZeros(),
                (one, other) -> {
                  throw new AssertionError("a wallet comes twice: " + one + " and " + other);
                },
                TreeMap::new));
  }

  private static String key(Holding row) {
    String kind =
        switch (row.wallet()) {
          case "funding" -> "MAIN";
          case "spot", "spot-hf" -> "TRADE";
          case "option" -> "OPTION";
          case "cross-margin" -> "CROSS_MARGIN";
          case "isolated-margin" -> "ISOLATED_MARGIN";
          case "futures" -> "FUTURES";
          default -> throw new AssertionError(row.wallet());
        };
    return row.owner() + "/" + kind + "/" + row.symbol().orElse("") + "/" + row.currency();
  }

  private static BigDecimal value(Map<String, BigDecimal> nets, Portfolio portfolio) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> net : nets.entrySet()) {
      String coin = net.getKey().substring(net.getKey().lastIndexOf('/') + 1);
      Optional<BigDecimal> price = portfolio.prices().of(coin);
      sum = sum.add(net.getValue().multiply(price.orElse(BigDecimal.ZERO)));
    }
    return sum;
  }
}
