package kcassets.simulator;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kcassets.catalog.Host;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.World;
import kcassets.simulator.world.WorldPlan;

/**
 * A stand-in exchange on two loopback ports, one for each host of the venue. It answers every
 * operation of the catalog from one invented world, and refuses what the venue would refuse.
 * Threads may share it; close it, or its ports stay open.
 */
public final class Simulator implements AutoCloseable {
  /** How many of the newest requests are remembered. */
  public static final int REMEMBERED_REQUESTS = 10_000;

  private final World world;
  private final Clock clock;
  private final HostServer spot;
  private final HostServer futures;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<ReceivedRequest> received = new ArrayDeque<>();

  private Simulator(SimulatorOptions options) {
    this.clock = Clock.offset(options.clock(), options.clockOffset());
    this.world =
        new World(
            new WorldPlan(
                options.seed(),
                clock.instant(),
                options.days(),
                options.subAccounts(),
                options.rows(),
                options.vipLevel(),
                options.quirks()));
    FaultDice dice = new FaultDice(options.faults(), options.seed());
    Routes routes = new Routes();
    Desk desk =
        new Desk(
            world,
            clock::millis,
            new QuotaPools(options.quotas()),
            dice,
            options.faults().moving());
    this.spot = new HostServer(Host.SPOT, options.port(), routes, desk, dice, this::remember);
    try {
      this.futures =
          new HostServer(Host.FUTURES, options.futuresPort(), routes, desk, dice, this::remember);
    } catch (RuntimeException failed) {
      spot.close();
      throw failed;
    }
  }

  /**
   * Starts one; it answers when this returns.
   *
   * @throws kcassets.catalog.failure.AssetsException when a port is taken
   */
  public static Simulator start(SimulatorOptions options) {
    Simulator simulator = new Simulator(options);
    simulator.spot.start(simulator.threads);
    simulator.futures.start(simulator.threads);
    return simulator;
  }

  /** The spot host's origin, without a slash at its end. */
  public String spotUrl() {
    return spot.url();
  }

  /** The futures host's origin, without a slash at its end. */
  public String futuresUrl() {
    return futures.url();
  }

  /** The master's read-only key. */
  public SimulatorKey key() {
    return key(KeyRole.MASTER);
  }

  /** The first key of a role. */
  public SimulatorKey key(KeyRole role) {
    return keys().stream().filter(key -> key.role() == role).findFirst().orElseThrow();
  }

  /** Every key, the master's first. */
  public List<SimulatorKey> keys() {
    return world.keys().stream().map(SimulatorKey::of).toList();
  }

  /** The newest requests, oldest first; those before {@link #REMEMBERED_REQUESTS} are forgotten. */
  public List<ReceivedRequest> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  /** The truth behind the answers. */
  public Books books() {
    return new Books(world);
  }

  /** Something new happens to the master now, as it keeps doing with the fault {@code moving}. */
  public void arrive() {
    world.arrive(clock.millis());
  }

  /**
   * From now on the master has another deposit address of a coin on a chain, such as {@code BTC} on
   * {@code bech32}: what a watch over addresses is for.
   */
  public void replaceAddress(String currency, String chainId) {
    world.replaceAddress(currency, chainId);
  }

  /** From now on the master has no deposit address there. */
  public void forgetAddress(String currency, String chainId) {
    world.forgetAddress(currency, chainId);
  }

  /** Stops answering at once; calls that are being answered are cut. */
  @Override
  public void close() {
    spot.close();
    futures.close();
    threads.shutdownNow();
    threads.close();
  }

  private void remember(Incoming incoming) {
    ReceivedRequest request =
        new ReceivedRequest(
            incoming.host(),
            incoming.method(),
            incoming.rawTarget(),
            incoming.headers().keySet(),
            clock.instant(),
            incoming.match().map(Routes.Match::operation));
    synchronized (received) {
      if (received.size() == REMEMBERED_REQUESTS) {
        received.removeFirst();
      }
      received.addLast(request);
    }
  }
}
