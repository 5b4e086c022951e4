package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.WalletKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulatorTest {
  private final SimulatorOptions options = SimulatorOptions.defaults().withDays(2);

  @Test
  void keys_begin_with_sim_and_are_all_different() {
    try (Simulator venue = Simulator.start(options)) {
      List<SimulatorKey> keys = venue.keys();
      assertThat(keys).allMatch(key -> key.apiKey().startsWith("sim-"));
      assertThat(keys).extracting(SimulatorKey::apiKey).doesNotHaveDuplicates();
      assertThat(keys).extracting(SimulatorKey::secret).doesNotHaveDuplicates();
      assertThat(keys).extracting(SimulatorKey::role).contains(KeyRole.values());
      assertThat(venue.key().keyVersion()).isEqualTo("3");
      assertThat(venue.key().permissions()).containsExactly("General", "Futures");
      assertThat(venue.key().secret()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
  }

  @Test
  void an_expiring_key_says_when_and_others_do_not() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue)) {
      assertThat(caller.data(Operation.API_KEY_INFO).get("expiredAt").isNull()).isTrue();
      caller.as(venue.key(KeyRole.EXPIRING));
      assertThat(caller.data(Operation.API_KEY_INFO).get("expiredAt").asLong())
          .isBetween(
              System.currentTimeMillis(),
              System.currentTimeMillis() + Duration.ofDays(30).toMillis());
    }
  }

  @Test
  void requests_are_remembered_as_they_were_on_the_wire() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue)) {
      caller.call(Operation.DEPOSITS, "currency", "%42TC");
      caller.call(Operation.FUTURES_SERVER_TIME);
      caller.send(Host.SPOT, "/nowhere", Map.of());
      List<ReceivedRequest> received = venue.received();
      assertThat(received).hasSize(3);
      assertThat(received.getFirst().rawTarget()).isEqualTo("/api/v1/deposits?currency=%42TC");
      assertThat(received.getFirst().operation()).contains(Operation.DEPOSITS);
      assertThat(received.getFirst().headerNames()).contains("kc-api-sign");
      assertThat(received.get(1).host()).isEqualTo(Host.FUTURES);
      assertThat(received.get(2).operation()).isEmpty();
    }
  }

  @Test
  void closing_frees_the_ports_and_leaves_no_thread() {
    Simulator first = Simulator.start(options);
    int spot = URI.create(first.spotUrl()).getPort();
    int futures = URI.create(first.futuresUrl()).getPort();
    AssetsException taken =
        catchThrowableOfType(
            AssetsException.class, () -> Simulator.start(options.withPorts(spot, 0)));
    assertThat(taken.failure().problems().getFirst().parameter()).isEqualTo("port");
    AssetsException alsoTaken =
        catchThrowableOfType(
            AssetsException.class, () -> Simulator.start(options.withPorts(0, futures)));
    assertThat(alsoTaken.failure().problems().getFirst().parameter()).isEqualTo("futures-port");
    first.close();
    Simulator.start(options.withPorts(spot, futures)).close();
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("HTTP-Dispatcher"))
                .toList())
        .isEmpty();
  }

  @Test
  void options_out_of_range_are_refused_together() {
    AssetsException refused =
        catchThrowableOfType(
            AssetsException.class,
            () ->
                new SimulatorOptions(
                    -1,
                    70_000,
                    1,
                    0,
                    Faults.none(),
                    Clock.systemUTC(),
                    Duration.ZERO,
                    true,
                    13,
                    0,
                    -1,
                    Set.of()));
    assertThat(refused.failure().problems()).hasSize(6);
  }

  @Test
  void a_clock_that_goes_before_tells_so_and_wants_its_own_time() {
    TurnableClock clock = new TurnableClock();
    SimulatorOptions early = options.withClock(clock).withClockOffset(Duration.ofSeconds(9));
    try (Simulator venue = Simulator.start(early);
        Caller caller = new Caller(venue, clock)) {
      assertThat(caller.data(Operation.SERVER_TIME).asLong()).isEqualTo(clock.millis() + 9_000);
      assertThat(caller.data(Operation.FUTURES_SERVER_TIME).asLong())
          .isEqualTo(clock.millis() + 9_000);
      assertThat(caller.call(Operation.BASIC_FEE).code()).isEqualTo("400002");
    }
  }

  @Test
  void a_moving_venue_brings_new_rows_on_top_while_its_books_stay_balanced() {
    SimulatorOptions moving = options.withFaults(Faults.parse("moving"));
    try (Simulator venue = Simulator.start(moving);
        Caller caller = new Caller(venue)) {
      int before = venue.books().movements("main").size();
      List<Integer> deposits = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        deposits.add(caller.data(Operation.DEPOSITS, "currency", "USDT").get("totalNum").asInt());
      }
      assertThat(deposits).isSorted();
      assertThat(deposits.getLast()).isGreaterThan(deposits.getFirst());
      assertThat(venue.books().movements("main")).hasSizeGreaterThan(before + 10);
      for (Books.Balance balance : venue.books().balances("main")) {
        BigDecimal sum =
            venue.books().movements("main", balance.wallet().kind()).stream()
                .filter(row -> row.wallet().equals(balance.wallet()))
                .map(Movement::change)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(balance.balance()).isEqualByComparingTo(sum);
      }
    }
  }

  @Test
  void a_million_rows_are_served_without_being_kept() {
    int rows = 1_000_000;
    try (Simulator venue = Simulator.start(options.withRows(rows).withQuotas(false));
        Caller caller = new Caller(venue)) {
      JsonNode newest = caller.data(Operation.TRADE_HF_LEDGERS, "limit", "200");
      long cursor = newest.get(199).get("id").asLong();
      long middle = cursor - 17L * (rows / 2);
      JsonNode page =
          caller.data(Operation.TRADE_HF_LEDGERS, "limit", "200", "lastId", "" + middle);
      assertThat(page.size()).isEqualTo(200);
      assertThat(page.get(0).get("id").asLong()).isEqualTo(middle - 17);
      String balance =
          venue.books().balances("main").stream()
              .filter(each -> each.wallet().kind() == WalletKind.TRADE)
              .filter(each -> each.wallet().currency().equals("USDT"))
              .findFirst()
              .orElseThrow()
              .balance()
              .toPlainString();
      assertThat(newest.get(0).get("currency").asString()).isEqualTo("USDT");
      assertThat(newest.get(0).get("balance").asString()).isEqualTo(balance);
      venue.arrive();
      assertThat(caller.data(Operation.TRADE_HF_LEDGERS, "limit", "1").size()).isEqualTo(1);
    }
  }

  @Test
  void long_answers_do_not_wait_for_acknowledgements() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue)) {
      List<Duration> times = new ArrayList<>();
      for (int i = 0; i < 41; i++) {
        long begin = System.nanoTime();
        int length = caller.call(Operation.TRADE_HF_LEDGERS, "limit", "200").body().length();
        times.add(Duration.ofNanos(System.nanoTime() - begin));
        assertThat(length).isGreaterThan(20_000);
      }
      times.sort(null);
      // A held-back segment takes 40 ms at least.
      assertThat(times.get(20)).isLessThan(Duration.ofMillis(38));
    }
  }

  @Test
  void old_names_are_played_when_asked_for() {
    SimulatorOptions old =
        options
            .withQuirk(Quirk.LEGACY_HIGH_FREQUENCY)
            .withQuirk(Quirk.OLD_MARGIN_NAMES)
            .withQuirk(Quirk.UNSIGNED_TRANSFERS);
    try (Simulator venue = Simulator.start(old);
        Caller caller = new Caller(venue)) {
      assertThat(caller.data(Operation.SPOT_ACCOUNT_TYPE).asBoolean()).isTrue();
      Set<String> types = new HashSet<>();
      caller.data(Operation.SPOT_ACCOUNTS).forEach(row -> types.add(row.get("type").asString()));
      assertThat(types).containsExactlyInAnyOrder("main", "trade_hf", "option");
      assertThat(caller.call(Operation.MARGIN_HF_LEDGERS).body())
          .contains("\"MARGIN_V2\"", "\"ISOLATED_V2\"")
          .doesNotContain("\"MARGIN\"");
      JsonNode out = caller.data(Operation.FUTURES_LEDGERS, "type", "TransferOut").get("dataList");
      assertThat(out).isNotEmpty();
      out.forEach(row -> assertThat(row.get("amount").decimalValue()).isPositive());
    }
  }

  @Test
  void every_private_operation_is_a_route_that_checks_its_caller() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue)) {
      Set<String> codes =
          Arrays.stream(Operation.values())
              .filter(Operation::isAboutAccount)
              .map(operation ->
                  caller
                      .send(
                          operation.endpoint().host(),
                          operation.endpoint().path().replaceAll("\\{[A-Za-z]+}", "1"),
                          Map.of())
                      .code())
              .collect(Collectors.toSet());
      assertThat(codes).containsExactly("400001");
    }
  }
}
