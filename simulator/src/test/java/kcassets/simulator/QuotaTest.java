package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kcassets.catalog.Operation;
import kcassets.catalog.Pool;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private final TurnableClock clock = new TurnableClock();
  private final SimulatorOptions options = SimulatorOptions.defaults().withClock(clock).withDays(1);

  @Test
  void private_calls_say_what_is_left_of_their_pool() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue, clock)) {
      Caller.Answer first = caller.call(Operation.ACCOUNT_SUMMARY);
      clock.turn(Duration.ofSeconds(12));
      Caller.Answer second = caller.call(Operation.SPOT_ACCOUNTS);

      assertThat(first.header("gw-ratelimit-limit")).isEqualTo("2000");
      assertThat(first.header("gw-ratelimit-remaining")).isEqualTo("1980");
      assertThat(first.header("gw-ratelimit-reset")).isEqualTo("30000");
      assertThat(second.header("gw-ratelimit-remaining")).isEqualTo("1975");
      assertThat(second.header("gw-ratelimit-reset")).isEqualTo("18000");
      assertThat(caller.call(Operation.BASIC_FEE).header("gw-ratelimit-remaining"))
          .isEqualTo("3997");
    }
  }

  @Test
  void a_used_up_pool_refuses_until_its_window_ends() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue, clock)) {
      for (int i = 0; i < 100; i++) {
        assertThat(caller.call(Operation.ACCOUNT_SUMMARY).code()).isEqualTo("200000");
      }
      Caller.Answer refused = caller.call(Operation.ACCOUNT_SUMMARY);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("429000");
      assertThat(refused.header("gw-ratelimit-remaining")).isEqualTo("0");
      assertThat(refused.header("gw-ratelimit-reset")).isEqualTo("30000");
      assertThat(caller.as(venue.key(KeyRole.GENERAL_ONLY)).call(Operation.ACCOUNT_SUMMARY).code())
          .as("keys of one uid share")
          .isEqualTo("429000");
      assertThat(caller.as(venue.key(KeyRole.SUB_ACCOUNT)).call(Operation.ACCOUNT_SUMMARY).code())
          .as("a sub-account has a quota of its own")
          .isEqualTo("200000");
      assertThat(caller.as(venue.key()).call(Operation.BASIC_FEE).code())
          .as("other pools are full")
          .isEqualTo("200000");

      clock.turn(Duration.ofMillis(29_999));
      assertThat(caller.call(Operation.ACCOUNT_SUMMARY).code()).isEqualTo("429000");
      clock.turn(Duration.ofMillis(1));
      assertThat(caller.call(Operation.ACCOUNT_SUMMARY).code()).isEqualTo("200000");
    }
  }

  @Test
  void a_call_that_does_not_fit_takes_nothing_and_a_smaller_one_may_fit() {
    QuotaPools pools = new QuotaPools(true);
    for (int i = 0; i < 99; i++) {
      pools.take("1", Operation.ACCOUNT_SUMMARY.endpoint().quota(), 0, 0);
    }
    pools.take("1", Operation.SPOT_ACCOUNTS.endpoint().quota(), 0, 0);
    assertThat(pools.take("1", Operation.ACCOUNT_SUMMARY.endpoint().quota(), 0, 0).granted())
        .isFalse();
    QuotaPools.Allowance fits =
        pools.take("1", Operation.SUB_ACCOUNT_BALANCE.endpoint().quota(), 0, 0);
    assertThat(fits.granted()).isTrue();
    assertThat(fits.remaining()).isZero();
  }

  @Test
  void limits_follow_the_vip_level() {
    assertThat(Pool.SPOT.quota(0)).isEqualTo(4000);
    assertThat(Pool.SPOT.quota(12)).isEqualTo(40_000);
    assertThat(Pool.FUTURES.quota(1)).isEqualTo(2000);
    assertThat(Pool.MANAGEMENT.quota(7)).isEqualTo(10_000);
    assertThat(Pool.PUBLIC.quota(12)).isEqualTo(2000);
    try (Simulator venue = Simulator.start(options.withVipLevel(5));
        Caller caller = new Caller(venue, clock)) {
      Caller.Answer answer = caller.call(Operation.ACCOUNT_SUMMARY);
      assertThat(answer.header("gw-ratelimit-limit")).isEqualTo("7000");
      assertThat(answer.json().get("data").get("level").asInt()).isEqualTo(5);
    }
  }

  @Test
  void public_calls_share_a_pool_and_carry_no_headers() {
    try (Simulator venue = Simulator.start(options);
        Caller caller = new Caller(venue, clock)) {
      for (int i = 0; i < 666; i++) {
        caller.data(Operation.SERVER_TIME);
      }
      assertThat(caller.call(Operation.FUTURES_SERVER_TIME).code()).isEqualTo("200000");
      Caller.Answer refused = caller.call(Operation.SERVER_TIME);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("gw-ratelimit-limit")).isEmpty();
    }
  }

  @Test
  void quotas_that_are_not_enforced_never_look_used_up() {
    try (Simulator venue = Simulator.start(options.withQuotas(false));
        Caller caller = new Caller(venue, clock)) {
      for (int i = 0; i < 101; i++) {
        assertThat(caller.call(Operation.ACCOUNT_SUMMARY).code()).isEqualTo("200000");
      }
      assertThat(caller.call(Operation.ACCOUNT_SUMMARY).header("gw-ratelimit-remaining"))
          .isEqualTo("2000");
    }
  }
}
