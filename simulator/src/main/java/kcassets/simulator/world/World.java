package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.DAY;
import static kcassets.simulator.world.MasterLife.HOUR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that exists: members, their wallets and ledgers, and their keys. Threads share it
 * through {@link #read} and {@link #arrive}.
 */
public final class World {
  private static final long WEEK = 7 * DAY;

  private final WorldPlan plan;
  private final Chance chance;
  private final long tradeQuietFrom;
  private final Market market = new Market();
  private final Addresses addresses;
  private final Bookkeeping books;
  private final Member master;
  private final List<Member> subs;
  private final Member stranger;
  private final Map<String, ApiKey> keys = new LinkedHashMap<>();
  private final Arrivals arrivals;
  private long newestArrival;

  public World(WorldPlan plan) {
    this.plan = plan;
    this.chance = new Chance(plan.seed());
    long end = plan.start().toEpochMilli() / 1000 * 1000;
    Timeline timeline = new Timeline(end - plan.days() * DAY, end);
    this.tradeQuietFrom =
        plan.rows() == 0 ? Long.MAX_VALUE : Math.max(end - WEEK, timeline.begin() + HOUR);
    this.addresses = new Addresses(chance.of("addresses"));
    this.books = new Bookkeeping(chance.of("contexts"));
    Population population = new Population(chance.of("population"), timeline.begin());
    this.master = population.master();
    this.subs = population.subs(plan.subAccounts());
    this.stranger = population.stranger();
    planMaster(timeline);
    subs.forEach(sub -> planSub(timeline, sub));
    timeline.at(timeline.begin(), this::welcomeStranger);
    timeline.run();
    // A wallet that exists and is empty, as emptied ones do.
    master.open(WalletName.of(WalletKind.MAIN, "DOT"));
    if (plan.rows() > 0) {
      computeWeek(end);
    }
    new Keyring(chance.of("keys"), end, plan.quirks().contains(Quirk.WITHDRAWING_SUB_KEY))
        .keys(master, subs, stranger)
        .forEach(key -> keys.put(key.apiKey(), key));
    this.arrivals =
        new Arrivals(
            new Dealings(master, books, market, chance.of("arrivals"), Long.MAX_VALUE),
            new Deposits(master, books, addresses, chance.of("arriving deposits"), end),
            market);
  }

  /** Looks at the world while nothing changes. */
  public synchronized <T> T read(Supplier<T> look) {
    return look.get();
  }

  /** Something new happens to the master at this moment, and the books stay balanced. */
  public synchronized void arrive(long at) {
    // Two callers may have read the clock in the other order than they come in here.
    newestArrival = Math.max(newestArrival, at);
    arrivals.next(newestArrival);
  }

  /**
   * From now on the master has another deposit address of a coin on a chain.
   *
   * @throws java.util.NoSuchElementException when there is no such coin or chain
   */
  public synchronized void replaceAddress(String currency, String chainId) {
    addresses.replace(master, currency, chain(currency, chainId));
  }

  /** From now on the master has none there; otherwise the same. */
  public synchronized void forgetAddress(String currency, String chainId) {
    addresses.forget(master, currency, chain(currency, chainId));
  }

  private Chain chain(String currency, String id) {
    return market.coin(currency).orElseThrow().chains().stream()
        .filter(chain -> chain.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public WorldPlan plan() {
    return plan;
  }

  public Market market() {
    return market;
  }

  public Addresses addresses() {
    return addresses;
  }

  public Member master() {
    return master;
  }

  /** The master's sub-accounts. */
  public List<Member> subs() {
    return subs;
  }

  /** Everybody: the master, its sub-accounts, and a stranger. */
  public List<Member> members() {
    List<Member> all = new ArrayList<>();
    all.add(master);
    all.addAll(subs);
    all.add(stranger);
    return List.copyOf(all);
  }

  /** Every key, the master's first. */
  public List<ApiKey> keys() {
    return List.copyOf(keys.values());
  }

  public Optional<ApiKey> key(String apiKey) {
    return Optional.ofNullable(keys.get(apiKey));
  }

  /** From this moment on, rows of {@code spot-ledgers} carry ids of decimal digits. */
  public long digitsSince() {
    return plan.start().toEpochMilli() - 180 * DAY;
  }

  private void planMaster(Timeline timeline) {
    Deposits deposits =
        new Deposits(master, books, addresses, chance.of("deposits"), timeline.end());
    Withdrawals withdrawals =
        new Withdrawals(master, books, addresses, chance.of("withdrawals"), timeline.end());
    new MasterLife(dealings(master, "days"), deposits, withdrawals, market).plan(timeline);
    new MarginLife(dealings(master, "margin")).plan(timeline);
    List<String> contracts = List.of("XBTUSDTM", "ETHUSDTM", "XBTUSDCM", "XBTUSDM", "ETHUSDM");
    new FuturesLife(dealings(master, "futures"), books, contracts).plan(timeline);
    new RecentDays(dealings(master, "recent"), deposits, withdrawals, market).plan(timeline);
  }

  private void planSub(Timeline timeline, Member sub) {
    if (!sub.profile().opened().isEmpty()) {
      new SubLife(dealings(master, "gifts" + sub.uid()), dealings(sub, "days")).plan(timeline);
    }
    if (plan.quirks().contains(Quirk.FIFTY_COINS_IN_SUB_ACCOUNTS)) {
      timeline.at(timeline.begin() + HOUR, new CoinCollection(dealings(sub, "collection"))::fill);
    }
    if (sub.hasMargin()) {
      new FuturesLife(dealings(sub, "futures"), books, List.of("SOLUSDTM")).plan(timeline);
    }
  }

  private void welcomeStranger(long at) {
    Coin coin = market.coin("USDT").orElseThrow();
    new Deposits(stranger, books, addresses, chance.of("stranger"), at)
        .overChain(
            coin.code(),
            coin.chains().getFirst(),
            Deposit.Status.SUCCESS,
            new BigDecimal("1234.5"),
            at);
  }

  private void computeWeek(long end) {
    Wallet btc = master.open(WalletName.of(WalletKind.TRADE, "BTC"));
    Wallet usdt = master.open(WalletName.of(WalletKind.TRADE, "USDT"));
    int rows = plan.rows();
    // Later than the week begins, so that no row falls out of it while it is being read.
    long begin = tradeQuietFrom + HOUR;
    Stretch stretch =
        new Stretch(books.reserve(rows), rows, begin, end - 1, btc.balance(), usdt.balance());
    btc.change(stretch.balance("BTC", rows - 1).subtract(btc.balance()));
    usdt.change(stretch.balance("USDT", rows - 1).subtract(usdt.balance()));
    master.extendTrade(stretch);
  }

  private Dealings dealings(Member member, String purpose) {
    long quietFrom = member == master ? tradeQuietFrom : Long.MAX_VALUE;
    return new Dealings(member, books, market, chance.of(purpose + member.uid()), quietFrom);
  }

  static Function<WalletName, String> accountIds(Chance chance) {
    return name -> {
      Chance own = chance.of(name.toString());
      return name.kind() == WalletKind.TRADE ? own.digits(13) : own.hex(24);
    };
  }
}
