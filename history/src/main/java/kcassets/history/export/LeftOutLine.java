package kcassets.history.export;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an export leaves out for one reason, of one currency.
 *
 * @param count how many rows
 * @param sum of their amounts, signed
 * @param ofLedgers the part of it that changed a wallet
 * @param examples some of the rows, each as source:id
 */
public record LeftOutLine(
    Reason reason,
    String currency,
    long count,
    BigDecimal sum,
    BigDecimal ofLedgers,
    List<String> examples) {
  public LeftOutLine {
    requireNonNull(reason, "reason is null");
    requireNonNull(currency, "currency is null");
    examples = List.copyOf(examples);
  }
}
