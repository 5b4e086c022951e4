package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import kcassets.json.Json;

/**
 * What a trade costs, as fractions in the exchange's own digits: {@code 0.001} is 0.1 %. A rate
 * below zero is a rebate.
 *
 * @param kind what it is the rate of
 * @param symbol the pair or contract; of a basic rate {@code crypto} or {@code fiat}, by what is
 *     traded
 * @param maker for an order that waits
 * @param taker for an order that is filled at once
 * @param sellTax on top where a country takes one
 * @param buyTax on top where a country takes one
 */
public record FeeRate(
    Kind kind,
    String symbol,
    String maker,
    String taker,
    Optional<String> sellTax,
    Optional<String> buyTax) {
  /** What a rate applies to. */
  public enum Kind {
    /** Every pair of the account's level, before what a pair changes of it. */
    BASIC,
    /** A pair of spot or margin. */
    SPOT,
    /** A futures contract. */
    FUTURES;

    /** {@return the stable name: {@code spot}} */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks its parts, and copies what could change. */
  public FeeRate {
    requireNonNull(kind, "kind is null");
    requireNonNull(symbol, "symbol is null");
    requireNonNull(maker, "maker is null");
    requireNonNull(taker, "taker is null");
    requireNonNull(sellTax, "sellTax is null");
    requireNonNull(buyTax, "buyTax is null");
  }

  static FeeRate read(Kind kind, String symbol, Json row) {
    row.decimal("makerFeeRate"); // must be numbers, and are then kept as they came
    row.decimal("takerFeeRate");
    return new FeeRate(
        kind,
        symbol,
        row.text("makerFeeRate"),
        row.text("takerFeeRate"),
        row.get("sellTaxRate").text().filter(rate -> !rate.isEmpty()),
        row.get("buyTaxRate").text().filter(rate -> !rate.isEmpty()));
  }
}
