package kcassets.client.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What came back, before anyone has looked into it.
 *
 * @param status the HTTP status
 * @param body the bytes as they came
 * @param html whether it calls itself HTML
 * @param quota what it tells of the pool it was taken from
 * @param retryAfter what a proxy's {@code Retry-After} asks for; zero when absent
 */
public record Reply(
    int status, byte[] body, boolean html, Optional<QuotaHeaders> quota, Duration retryAfter) {
  /**
   * The pool of one call.
   *
   * @param limit units of a full window
   * @param remaining units left in this one
   * @param reset until the next one
   */
  public record QuotaHeaders(long limit, long remaining, Duration reset) {}

  /** Reads the headers that matter; whatever is no number counts as absent. */
  public static Reply of(int status, byte[] body, Function<String, Optional<String>> header) {
    OptionalLong limit = number(header.apply("gw-ratelimit-limit"));
    OptionalLong remaining = number(header.apply("gw-ratelimit-remaining"));
    OptionalLong reset = number(header.apply("gw-ratelimit-reset"));
    Optional<QuotaHeaders> quota =
        limit.isPresent() && remaining.isPresent() && reset.isPresent()
            ? Optional.of(
                new QuotaHeaders(
                    limit.getAsLong(),
                    remaining.getAsLong(),
                    Duration.ofMillis(Math.min(reset.getAsLong(), 3_600_000))))
            : Optional.empty();
    boolean html =
        header.apply("content-type").map(type -> type.contains("html")).orElse(false)
            || beginsWithAngle(body);
    Duration retryAfter =
        Duration.ofSeconds(Math.min(3600, number(header.apply("retry-after")).orElse(0)));
    return new Reply(status, body, html, quota, retryAfter);
  }

  private static OptionalLong number(Optional<String> text) {
    String digits = text.map(String::strip).orElse("");
    boolean wellFormed = !digits.isEmpty() && digits.length() < 16;
    for (int i = 0; i < digits.length(); i++) {
      wellFormed &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return wellFormed ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  private static boolean beginsWithAngle(byte[] body) {
    for (byte each : body) {
      if (each > ' ') {
        return each == '<';
      }
    }
    return false;
  }
}
