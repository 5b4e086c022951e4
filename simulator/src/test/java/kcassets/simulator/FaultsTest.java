package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final SimulatorOptions options =
      SimulatorOptions.defaults().withDays(1).withQuotas(false);

  @Test
  void a_list_is_read_part_by_part() {
    Faults faults =
        Faults.parse(
            "500=0.05,html=0.01,cut=0.02,half=0.01,429=0.01,overload=0.01,delay=200ms,moving");
    assertThat(faults.delay()).isEqualTo(Duration.ofMillis(200));
    assertThat(faults.moving()).isTrue();
    assertThat(faults.probability(Fault.BROKEN)).isEqualTo("0.05");
    assertThat(faults.probability(Fault.CUT)).isEqualTo("0.02");
    assertThat(faults.probability(Fault.CLOCK)).isEqualTo(BigDecimal.ZERO);
    assertThat(Faults.parse("")).isEqualTo(Faults.none());
    assertThat(Faults.parse(" 429001=1 ").probability(Fault.SYSTEM_LIMIT)).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500",
        "500=2",
        "500=-1",
        "500=x",
        "501=0.1",
        "delay=200",
        "delay=99999ms",
        "moving=1",
        ",",
        "500=0.9,cut=0.9"
      })
  void a_wrong_part_is_refused_by_name(String list) {
    AssetsException refused = catchThrowableOfType(AssetsException.class, () -> Faults.parse(list));
    assertThat(refused.failure().problems())
        .isNotEmpty()
        .allMatch(problem -> problem.parameter().equals("faults"));
  }

  @Test
  void every_wrong_part_is_named() {
    AssetsException refused =
        catchThrowableOfType(
            AssetsException.class, () -> Faults.parse("500=x,moving,cot=0.1,delay=2s"));
    assertThat(refused.failure().problems())
        .extracting(Problem::message)
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("500=x"),
            second -> assertThat(second).contains("cot=0.1"),
            third -> assertThat(third).contains("delay=2s"));
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500, 500000, true",
    "429, 429, 429000, true",
    "overload, 429, 429000, false",
    "400002, 400, 400002, true",
    "200002, 200, 200002, false",
    "429001, 429, 429001, false",
    "230005, 200, 230005, true",
  })
  void a_fault_comes_as_its_code(String label, int status, String code, boolean headers) {
    Caller.Answer answer = one(label + "=1");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("gw-ratelimit-limit").isEmpty()).isEqualTo(!headers);
  }

  @Test
  void a_limit_that_is_played_ends_soon() {
    Caller.Answer answer = one("429=1");
    assertThat(answer.header("gw-ratelimit-remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(answer.header("gw-ratelimit-reset"))).isBetween(100, 400);
  }

  @Test
  void pages_come_as_html_with_several_statuses() {
    Set<Integer> statuses = new HashSet<>();
    try (Simulator venue = Simulator.start(options.withFaults(Faults.parse("html=1")));
        Caller caller = new Caller(venue)) {
      for (int i = 0; i < 40; i++) {
        Caller.Answer answer = caller.call(Operation.BASIC_FEE);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        statuses.add(answer.status());
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(502, 503, 403);
    assertThat(one("1015=1").body()).contains("1015").startsWith("<");
  }

  @Test
  void an_overload_takes_nothing_from_the_quota() {
    Faults faults = Faults.parse("overload=0.5");
    try (Simulator venue = Simulator.start(options.withQuotas(true).withFaults(faults));
        Caller caller = new Caller(venue)) {
      int answered = 0;
      String remaining = "";
      for (int i = 0; i < 60; i++) {
        Caller.Answer answer = caller.call(Operation.BASIC_FEE);
        if (answer.code().equals("200000")) {
          answered++;
          remaining = answer.header("gw-ratelimit-remaining");
        }
      }
      assertThat(answered).isBetween(10, 50);
      assertThat(remaining).isEqualTo(Integer.toString(4000 - 3 * answered));
    }
  }

  @Test
  void a_cut_connection_gives_no_answer() {
    assertThat(one("cut=1").status()).isZero();
  }

  @Test
  void half_an_answer_announces_its_whole_length() throws Exception {
    try (Simulator venue = Simulator.start(options.withFaults(Faults.parse("half=1")));
        Caller caller = new Caller(venue);
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(venue.spotUrl()).getPort())) {
      assertThat(caller.call(Operation.BASIC_FEE).status()).isZero();
      StringBuilder request = new StringBuilder("GET /api/v1/base-fee HTTP/1.1\r\nHost: x\r\n");
      Map<String, String> headers = caller.headers("/api/v1/base-fee");
      headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String whole =
          "{\"code\":\"200000\",\"data\":{\"takerFeeRate\":\"0.001\",\"makerFeeRate\":\"0.001\"}}";
      String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
      assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-length: " + whole.length());
      assertThat(whole).startsWith(body);
      assertThat(body).hasSize(whole.length() / 2);
    }
  }

  @Test
  void faults_come_as_often_as_asked_for_and_as_the_seed_says() {
    Faults faults = Faults.parse("500=0.1,200002=0.3");
    List<String> first = codes(faults, 9);
    assertThat(codes(faults, 9)).isEqualTo(first);
    assertThat(codes(faults, 10)).isNotEqualTo(first);
    assertThat(first.stream().filter("500000"::equals).count()).isBetween(60L, 140L);
    assertThat(first.stream().filter("200002"::equals).count()).isBetween(240L, 360L);
    assertThat(first.stream().filter(""::equals).count()).isBetween(500L, 700L);
  }

  @Test
  void public_calls_meet_no_faults() {
    try (Simulator venue = Simulator.start(options.withFaults(Faults.parse("cut=1")));
        Caller caller = new Caller(venue)) {
      assertThat(caller.data(Operation.SERVER_TIME).asLong()).isPositive();
    }
  }

  @Test
  void delays_are_spread_around_their_average() {
    FaultDice dice = new FaultDice(Faults.parse("delay=200ms"), 1);
    List<Duration> delays = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      delays.add(dice.delay());
    }
    assertThat(delays)
        .allMatch(delay -> delay.toMillis() >= 100 && delay.toMillis() <= 300)
        .anyMatch(delay -> delay.toMillis() < 120)
        .anyMatch(delay -> delay.toMillis() > 280);
    try (Simulator venue = Simulator.start(options.withFaults(Faults.parse("delay=20ms")));
        Caller caller = new Caller(venue)) {
      long begin = System.nanoTime();
      caller.data(Operation.SERVER_TIME);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(10));
    }
  }

  private Caller.Answer one(String faults) {
    try (Simulator venue = Simulator.start(options.withFaults(Faults.parse(faults)));
        Caller caller = new Caller(venue)) {
      return caller.call(Operation.BASIC_FEE);
    }
  }

  private static List<String> codes(Faults faults, long seed) {
    FaultDice dice = new FaultDice(faults, seed);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      codes.add(
          dice.fault().map(fault -> fault == Fault.BROKEN ? "500000" : fault.label()).orElse(""));
    }
    return codes;
  }
}
