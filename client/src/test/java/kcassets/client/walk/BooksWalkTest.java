package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.catalog.Paging;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Rows;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole lists of invented worlds against the books they come from, while much goes wrong. */
class BooksWalkTest {
  private static final String FAULTS =
      "500=0.05,html=0.01,cut=0.02,half=0.01,429=0.01,overload=0.01";

  private static final List<Operation> LISTS =
      Arrays.stream(Operation.values())
          .filter(operation -> !(operation.endpoint().paging() instanceof Paging.None))
          .toList();

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_list_gives_what_the_books_hold_through_faults_and_quirks(long seed) throws Exception {
    Random random = new Random(seed);
    int days = random.nextInt(1, 7);
    boolean moving = random.nextInt(3) == 0;
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withSeed(seed)
            .withDays(days)
            .withSubAccounts(random.nextInt(1, 40))
            .withFaults(Faults.parse(FAULTS + (moving ? ",moving" : "")));
    for (Quirk quirk : Quirk.values()) {
      boolean played = random.nextBoolean() && quirk != Quirk.ROWS_WITHOUT_AMOUNT;
      options = played ? options.withQuirk(quirk) : options;
    }
    try (Simulator simulator = Simulator.start(options);
        AssetsClient client = client(simulator, ClientOptions.defaults());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> walks = new ArrayList<>();
      for (Operation operation : LISTS) {
        for (Map<String, String> arguments : questions(operation, random, days)) {
          walks.add(threads.submit(() -> compare(simulator, client, operation, arguments)));
        }
      }
      int rows = 0;
      for (Future<Integer> walk : walks) {
        rows += walk.get();
      }
      assertThat(LISTS).hasSize(8);
      assertThat(rows).isGreaterThan(40);
    }
  }

  static AssetsClient client(Simulator simulator, ClientOptions options) {
    SimulatorKey key = simulator.key();
    return new AssetsClient(
        Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
        Optional.of(
            new Credentials(
                Secret.of(key.apiKey()),
                Secret.of(key.secret()),
                Secret.of(key.passphrase()),
                KeyVersion.V3)),
        options);
  }

  /** A list as somebody might ask for it: for all or a part, in answers of any size. */
  private static List<Map<String, String>> questions(Operation operation, Random random, int days) {
    Map<String, String> question = new HashMap<>();
    String size = operation.endpoint().paging().sizeParameter();
    if (random.nextBoolean()) {
      question.put(size, Integer.toString(random.nextInt(20, 100)));
    }
    if (operation.endpoint().parameter("startAt").isPresent()) {
      long now = System.currentTimeMillis();
      long world = Duration.ofDays(days).toMillis();
      // Older than the world, but no year of empty windows, nor what is being forgotten.
      boolean short3 = operation == Operation.MARGIN_HF_LEDGERS;
      long start = now - Math.min(world, Duration.ofDays(short3 ? 2 : 6).toMillis()) - 60_000;
      boolean part = random.nextBoolean();
      start += part ? random.nextLong(world / 3) : 0;
      question.put("startAt", Long.toString(start));
      if (random.nextInt(3) == 0) {
        question.put("endAt", Long.toString(random.nextLong(start + 1000, now)));
      }
    }
    if (operation != Operation.DEPOSITS && operation != Operation.WITHDRAWALS) {
      return List.of(question);
    }
    return Stream.of("USDT", "BTC", "XRP").map(each -> with(question, each)).toList();
  }

  private static Map<String, String> with(Map<String, String> question, String currency) {
    Map<String, String> more = new HashMap<>(question);
    more.put("currency", currency);
    return more;
  }

  /**
   * @return how many rows came
   */
  private static int compare(
      Simulator simulator, AssetsClient client, Operation operation, Map<String, String> asked) {
    long start = Long.parseLong(asked.getOrDefault("startAt", "0"));
    long end = Long.parseLong(asked.getOrDefault("endAt", Long.toString(Long.MAX_VALUE)));
    BooksTruth books = new BooksTruth(simulator.books());
    // Whether a row at the very end belongs to the window is for the venue to say.
    List<String> must = books.rows(operation, asked, start, end - 1);
    List<String> came = new ArrayList<>();
    try (Rows rows = client.rows(operation, asked)) {
      rows.forEachRemaining(row -> came.add(BooksTruth.brief(operation, row)));
      assertThat(rows.shortfall()).as("%s %s", operation, asked).isEmpty();
    }
    List<String> may = books.rows(operation, asked, start, end);
    assertThat(surplus(must, came)).as("lost by %s %s", operation, asked).isEmpty();
    assertThat(surplus(came, may)).as("twice or from nowhere by %s %s", operation, asked).isEmpty();
    return came.size();
  }

  /** What one list holds more often than another one. */
  private static Map<String, Long> surplus(List<String> list, List<String> than) {
    Map<String, Long> counts =
        list.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    than.forEach(row -> counts.computeIfPresent(row, (_, count) -> count == 1 ? null : count - 1));
    return counts;
  }
}
