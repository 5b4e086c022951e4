package kcassets.simulator.world;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed and purpose give the same draws. Not shared between threads. */
public final class Chance {
  private static final HexFormat HEX = HexFormat.of();
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private final long seed;
  private final SplittableRandom random;

  public Chance(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Independent chance for one purpose, which draws elsewhere do not disturb. */
  public Chance of(String purpose) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = (mixed ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    return new Chance(mixed);
  }

  /** A whole number from 0 up to, and without, the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number of a range, both ends included. */
  public long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** True once in so many draws. */
  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** One of a list. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Lower-case hexadecimal digits. */
  public String hex(int digits) {
    StringBuilder text = new StringBuilder(digits + 16);
    while (text.length() < digits) {
      text.append(HEX.toHexDigits(random.nextLong()));
    }
    return text.substring(0, digits);
  }

  /** At most 18 decimal digits that do not begin with zero. */
  public String digits(int count) {
    long least = POWERS_OF_TEN[count - 1];
    return Long.toString(random.nextLong(least, least * 10));
  }

  /** Hexadecimal digits grouped as a UUID. */
  public String uuid() {
    return String.join("-", hex(8), hex(4), hex(4), hex(4), hex(12));
  }

  /** A decimal number of a range with exactly so many places. */
  public BigDecimal decimal(BigDecimal low, BigDecimal high, int places) {
    BigInteger from = low.setScale(places, RoundingMode.UP).unscaledValue();
    BigInteger to = high.setScale(places, RoundingMode.DOWN).unscaledValue();
    BigInteger span = to.subtract(from).max(BigInteger.ZERO).add(BigInteger.ONE);
    BigInteger drawn =
        span.bitLength() < 64
            ? BigInteger.valueOf(random.nextLong(span.longValueExact()))
            : new BigInteger(1, bytes(16 + span.bitLength() / 8)).mod(span);
    return new BigDecimal(from.add(drawn), places);
  }

  /** A part of an amount, from one per mille to another, cut at so many places. */
  public BigDecimal part(BigDecimal amount, int lowPerMille, int highPerMille, int places) {
    BigDecimal low = amount.multiply(BigDecimal.valueOf(lowPerMille, 3));
    BigDecimal high = amount.multiply(BigDecimal.valueOf(highPerMille, 3));
    return decimal(low, high, places).min(amount);
  }

  private byte[] bytes(int count) {
    byte[] drawn = new byte[count];
    random.nextBytes(drawn);
    return drawn;
  }

  private static long[] powersOfTen() {
    long[] powers = new long[18];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
