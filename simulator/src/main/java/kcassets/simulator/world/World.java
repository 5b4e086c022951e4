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
    Chance chance = new Chance(plan.seed());
    long end = plan.start().toEpochMilli() / 1000 * 1000;
    Timeline timeline = new Timeline(end - plan.days() * DAY, end);
    long quietFrom =
        plan.rows() == 0 ? Long.MAX_VALUE : Math.max(end - WEEK, timeline.begin() + HOUR);
    this.plan = plan;
    this.addresses = new Addresses(chance.of("addresses"));
    this.books = new Bookkeeping(chance.of("contexts"));
    Population population = new Population(chance.of("population"), timeline.begin());
    this.master = population.master();
    this.subs = population.subs(plan.subAccounts());
    this.stranger = population.stranger();
    Dealings dealings = dealings(master, chance, quietFrom);
    Cashier cashier = cashier(master, chance);
    new MasterLife(dealings, cashier, market).plan(timeline);
    new MarginLife(dealings(master, chance.of("margin"), quietFrom)).plan(timeline);
    List<String> contracts = List.of("XBTUSDTM", "ETHUSDTM", "XBTUSDCM", "XBTUSDM", "ETHUSDM");
    new FuturesLife(dealings(master, chance.of("futures"), quietFrom), books, contracts)
        .plan(timeline);
    new RecentDays(dealings(master, chance.of("recent"), quietFrom), cashier, market)
        .plan(timeline);
    for (Member sub : subs) {
      if (!sub.profile().opened().isEmpty()) {
        new SubLife(dealings, dealings(sub, chance, Long.MAX_VALUE)).plan(timeline);
      }
      if (sub.hasMargin()) {
        new FuturesLife(dealings(sub, chance, Long.MAX_VALUE), books, List.of("SOLUSDTM"))
            .plan(timeline);
      }
    }
    Coin tether = market.coin("USDT").orElseThrow();
    timeline.at(
        timeline.begin(),
        at ->
            cashier(stranger, chance)
                .deposit(
                    tether.code(),
                    tether.chains().getFirst(),
                    Deposit.Status.SUCCESS,
                    new BigDecimal("1234.5"),
                    at));
    timeline.run();
    master.open(WalletName.of(WalletKind.MAIN, "DOT"));
    if (plan.rows() > 0) {
      computeWeek(quietFrom, end);
    }
    new Keyring(chance.of("keys"), end)
        .keys(master, subs, stranger)
        .forEach(key -> keys.put(key.apiKey(), key));
    Dealings arriving = dealings(master, chance.of("arrivals"), Long.MAX_VALUE);
    this.arrivals = new Arrivals(arriving, cashier(master, chance.of("arrivals")), market);
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

  private void computeWeek(long begin, long end) {
    Wallet btc = master.open(WalletName.of(WalletKind.TRADE, "BTC"));
    Wallet usdt = master.open(WalletName.of(WalletKind.TRADE, "USDT"));
    int rows = plan.rows();
    Stretch stretch =
        new Stretch(books.reserve(rows), rows, begin, end - 1, btc.balance(), usdt.balance());
    btc.change(stretch.balance("BTC", rows - 1).subtract(btc.balance()));
    usdt.change(stretch.balance("USDT", rows - 1).subtract(usdt.balance()));
    master.extendTrade(stretch);
  }

  private Dealings dealings(Member member, Chance chance, long quietFrom) {
    return new Dealings(member, books, market, chance.of("life" + member.uid()), quietFrom);
  }

  private Cashier cashier(Member member, Chance chance) {
    return new Cashier(member, books, addresses, chance.of("cashier" + member.uid()));
  }

  static Function<WalletName, String> accountIds(Chance chance) {
    return name -> {
      Chance own = chance.of(name.toString());
      return name.kind() == WalletKind.TRADE ? own.digits(13) : own.hex(24);
    };
  }
}
