package kcassets.client.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {
  @Test
  void an_exchange_slower_than_the_first_attempt_allows_is_given_longer_in_the_next() {
    assertThat(IntStream.rangeClosed(1, 4).mapToObj(Retry::attempt))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(80));
  }
}
