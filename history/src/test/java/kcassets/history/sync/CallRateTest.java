package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallRateTest {
  @Test
  void calls_of_a_rate_keep_their_distance() {
    CallRate rate = CallRate.of(100);
    long began = System.nanoTime();
    for (int call = 0; call < 6; call++) {
      rate.take();
    }
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(50_000_000L);
  }
}
