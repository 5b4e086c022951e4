package kcassets.portfolio;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Values holdings. Products and sums are exact; a share alone is a rounded quotient, with 8 places.
 */
final class Valuation {
  private static final int SHARE_PLACES = 8;

  private final Prices prices;

  Valuation(Prices prices) {
    this.prices = prices;
  }

  Portfolio of(
      Instant readAt, List<String> accounts, List<Holding> holdings, List<Coverage> coverage) {
    List<Portfolio.Row> rows = holdings.stream().map(this::row).sorted(ORDER).toList();
    Optional<BigDecimal> total =
        prices.byCurrency().isEmpty()
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> row.value().isEmpty())
            ? Optional.empty()
            : Optional.of(sum(rows).orElse(BigDecimal.ZERO));
    List<Portfolio.CurrencySum> byCurrency = byCurrency(rows, total);
    List<String> unpriced =
        byCurrency.stream()
            .filter(sum -> sum.price().isEmpty())
            .map(Portfolio.CurrencySum::currency)
            .sorted()
            .toList();
    return new Portfolio(
        readAt,
        accounts,
        prices,
        rows,
        total,
        byWallet(rows, total),
        byCurrency,
        unpriced,
        coverage);
  }

  private static final Comparator<Optional<BigDecimal>> LARGEST_FIRST =
      comparing(value -> value.orElse(null), Comparator.nullsLast(reverseOrder()));

  private static final Comparator<Portfolio.Row> ORDER =
      comparing(Portfolio.Row::value, LARGEST_FIRST)
          .thenComparing(row -> row.holding().net(), reverseOrder())
          .thenComparing(row -> row.holding().account())
          .thenComparing(row -> row.holding().owner())
          .thenComparing(row -> row.holding().wallet())
          .thenComparing(row -> row.holding().symbol().orElse(""))
          .thenComparing(row -> row.holding().currency(), naturalOrder());

  private Portfolio.Row row(Holding holding) {
    Optional<BigDecimal> price = prices.of(holding.currency());
    return new Portfolio.Row(holding, price, price.map(holding.net()::multiply));
  }

  private List<Portfolio.WalletSum> byWallet(List<Portfolio.Row> rows, Optional<BigDecimal> total) {
    List<Portfolio.WalletSum> sums = new ArrayList<>();
    grouped(rows, row -> row.holding().wallet())
        .forEach((wallet, of) -> {
          Optional<BigDecimal> value = sum(of);
          sums.add(new Portfolio.WalletSum(wallet, value, share(value, total)));
        });
    sums.sort(comparing(Portfolio.WalletSum::value, LARGEST_FIRST));
    return sums;
  }

  private List<Portfolio.CurrencySum> byCurrency(
      List<Portfolio.Row> rows, Optional<BigDecimal> total) {
    List<Portfolio.CurrencySum> sums = new ArrayList<>();
    grouped(rows, row -> row.holding().currency())
        .forEach((currency, of) -> {
          BigDecimal net =
              of.stream().map(row -> row.holding().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
          Optional<BigDecimal> price = prices.of(currency);
          Optional<BigDecimal> value = price.map(net::multiply);
          sums.add(new Portfolio.CurrencySum(currency, net, price, value, share(value, total)));
        });
    sums.sort(comparing(Portfolio.CurrencySum::value, LARGEST_FIRST));
    return sums;
  }

  private static Map<String, List<Portfolio.Row>> grouped(
      List<Portfolio.Row> rows, Function<Portfolio.Row, String> key) {
    Map<String, List<Portfolio.Row>> groups = new TreeMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(key.apply(row), ignored -> new ArrayList<>()).add(row));
    return groups;
  }

  private static Optional<BigDecimal> sum(Collection<Portfolio.Row> rows) {
    return rows.stream().flatMap(row -> row.value().stream()).reduce(BigDecimal::add);
  }

  /** Of a total that is not above zero nothing is a share. */
  private static Optional<BigDecimal> share(
      Optional<BigDecimal> value, Optional<BigDecimal> total) {
    return total
        .filter(whole -> whole.signum() > 0)
        .flatMap(
            whole -> value.map(part -> part.divide(whole, SHARE_PLACES, RoundingMode.HALF_EVEN)));
  }
}
