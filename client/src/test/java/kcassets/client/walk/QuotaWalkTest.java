package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kcassets.catalog.Operation;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Rows;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks that need more quota than is left, at a venue that refuses what goes beyond it. */
class QuotaWalkTest {
  private static final int UNITS_OF_MANAGEMENT = 2_000;

  /** Sub-accounts by ten, twenty units a page: thirty pages are six hundred units. */
  private static final int SUB_ACCOUNTS = 300;

  @ParameterizedTest
  @ValueSource(ints = {15, 45, 90})
  void no_call_is_refused_for_quota_once_the_headers_are_known(int callsOfOthers) throws Exception {
    AheadClock clock = new AheadClock();
    SimulatorOptions options =
        SimulatorOptions.defaults().withDays(1).withSubAccounts(SUB_ACCOUNTS).withClock(clock);
    ClientOptions usual = ClientOptions.defaults().withClock(clock);
    ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    try (Simulator simulator = Simulator.start(options);
        AssetsClient other = BooksWalkTest.client(simulator, usual);
        AssetsClient client = BooksWalkTest.client(simulator, usual.withLog(log::add));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.call(Operation.ACCOUNT_SUMMARY, Map.of());
      clock.jump(Duration.ofMillis(28_500)); // the window's last moments
      for (int i = 1; i < callsOfOthers; i++) {
        other.call(Operation.ACCOUNT_SUMMARY, Map.of());
      }

      List<Future<Long>> walks =
          IntStream.range(0, 3).mapToObj(i -> threads.submit(() -> walk(client))).toList();
      for (Future<Long> walk : walks) {
        assertThat(walk.get()).isEqualTo(SUB_ACCOUNTS);
      }

      List<String> answers = log.stream().filter(line -> line.contains("status ")).toList();
      assertThat(answers).hasSizeGreaterThanOrEqualTo(3 * SUB_ACCOUNTS / 10);
      assertThat(answers.size() * 20 + callsOfOthers * 20).isGreaterThan(UNITS_OF_MANAGEMENT);
      assertThat(answers).noneMatch(line -> line.contains("status 429"));
    }
  }

  private static long walk(AssetsClient client) {
    List<String> names = new ArrayList<>();
    try (Rows rows = client.rows(Operation.SUB_ACCOUNTS, Map.of("pageSize", "10"))) {
      rows.forEachRemaining(names::add);
    }
    return names.stream().distinct().count();
  }

  /** A clock that goes like the system's, ahead of it by what it has jumped. */
  private static final class AheadClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void jump(Duration on) {
      ahead = on;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
