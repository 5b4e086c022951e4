package kcassets.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/**
 * Asks for prices in a base: once where it is a fiat currency, and through dollars where it is a
 * coin.
 */
final class PriceReader {
  private static final Operation SOURCE = Operation.FIAT_PRICES;
  private static final String DOLLARS = "USD";

  private final Calls calls;
  private final Supplier<Instant> clock;

  PriceReader(Calls calls, Supplier<Instant> clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Prices, or why there are none. */
  record Outcome(Prices prices, Optional<Failure> failure) {
    Coverage coverage(String account) {
      return failure
          .map(why ->
              Coverage.refused(account, SOURCE, State.FAILED, why).after("nothing is valued: "))
          .orElseGet(() ->
              Coverage.of(
                  account,
                  SOURCE,
                  State.SEEN,
                  prices.byCurrency().size() + " prices in " + prices.base()));
    }
  }

  Outcome read(String base) {
    boolean fiatFirst = isFiat(base);
    Outcome first = fiatFirst ? fiat(base) : coin(base);
    boolean unknown = first.failure().map(Failure.Refused.class::isInstance).orElse(false);
    if (!unknown) {
      return first;
    }
    boolean mayBeFiat = base.matches("[A-Z]{2,10}");
    Outcome second = fiatFirst ? coin(base) : mayBeFiat ? fiat(base) : first;
    return second.failure().isEmpty()
        ? second
        : new Outcome(
            Prices.none(base),
            Optional.of(new Failure.Refused("", "the exchange has no prices in " + base)));
  }

  private Outcome fiat(String base) {
    return prices(base, base.equals(DOLLARS) ? Map.of() : Map.of("base", base));
  }

  private Outcome coin(String base) {
    Outcome dollars = prices(DOLLARS, Map.of());
    if (dollars.failure().isPresent()) {
      return dollars;
    }
    return dollars
        .prices()
        .in(base)
        .map(converted -> new Outcome(converted, Optional.empty()))
        .orElseGet(
            () -> none(base, new Failure.Refused("", "the exchange has no price of " + base)));
  }

  private Outcome prices(String base, Map<String, String> arguments) {
    return switch (calls.ask(SOURCE, arguments).join()) {
      case Answer.Missing missing -> none(base, missing.failure());
      case Answer.Data data -> {
        try {
          yield data.read(json -> read(base, json));
        } catch (AssetsException e) {
          yield none(base, e.failure());
        }
      }
    };
  }

  /** A price of nothing is no price: a coin is never counted as worthless in silence. */
  private Outcome read(String base, Json data) {
    Map<String, BigDecimal> prices = new HashMap<>();
    for (String code : data.map().keySet()) {
      data.optionalDecimal(code)
          .filter(price -> price.signum() > 0)
          .ifPresent(price -> prices.put(code, price));
    }
    return prices.isEmpty()
        ? none(base, new Failure.Refused("", "the exchange names no price in " + base))
        : new Outcome(
            new Prices(base, Prices.Source.EXCHANGE, Optional.of(clock.get()), prices),
            Optional.empty());
  }

  private static Outcome none(String base, Failure failure) {
    return new Outcome(Prices.none(base), Optional.of(failure));
  }

  /** Whether the world has a currency of this code; a coin may share it, which is tried next. */
  private static boolean isFiat(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
