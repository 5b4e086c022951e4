package kcassets.program.jq;

import java.math.BigDecimal;

/** Computed numbers as jq writes them. */
final class JqNumber {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e17;

  private JqNumber() {}

  /** The shortest digits that name the double; beyond its range the largest double. */
  static String text(double number) {
    double value = Math.clamp(number, -Double.MAX_VALUE, Double.MAX_VALUE);
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return digits.toPlainString();
    }
    String unscaled = digits.unscaledValue().abs().toString();
    int exponent = unscaled.length() - 1 - digits.scale();
    return (value < 0 ? "-" : "")
        + unscaled.charAt(0)
        + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
