package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which rows of the store, and in which order. An empty set leaves that side open.
 *
 * @param uids accounts of the exchange
 * @param currencies in the sources' own spelling
 * @param types business types; small and capital letters are alike
 * @param fromMillis the first millisecond
 * @param toMillis the last millisecond
 * @param order by time, then source, then id, where a longer id counts as larger: most are numbers
 * @param limit the most rows; empty for all
 */
public record LedgerQuery(
    Set<String> uids,
    Set<Source> sources,
    Set<String> currencies,
    Set<String> types,
    OptionalLong fromMillis,
    OptionalLong toMillis,
    Order order,
    OptionalLong limit) {
  /** Where rows begin. */
  public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  public LedgerQuery {
    uids = Set.copyOf(uids);
    sources = Set.copyOf(sources);
    currencies = Set.copyOf(currencies);
    types = Set.copyOf(types);
    requireNonNull(fromMillis, "fromMillis is null");
    requireNonNull(toMillis, "toMillis is null");
    requireNonNull(order, "order is null");
    requireNonNull(limit, "limit is null");
  }

  /** All rows of an account. */
  public static LedgerQuery of(String uid, Order order) {
    return new LedgerQuery(
        Set.of(uid),
        Set.of(),
        Set.of(),
        Set.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        order,
        OptionalLong.empty());
  }

  /** Of these sources alone. */
  public LedgerQuery from(Source... chosen) {
    Collection<Source> all = Arrays.asList(chosen);
    return new LedgerQuery(
        uids, Set.copyOf(all), currencies, types, fromMillis, toMillis, order, limit);
  }

  /** Between two moments, both included. */
  public LedgerQuery between(long from, long to) {
    return new LedgerQuery(
        uids, sources, currencies, types, OptionalLong.of(from), OptionalLong.of(to), order, limit);
  }

  /** In another order. */
  public LedgerQuery ordered(Order other) {
    return new LedgerQuery(uids, sources, currencies, types, fromMillis, toMillis, other, limit);
  }

  /** All of them, however many. */
  public LedgerQuery unlimited() {
    return new LedgerQuery(
        uids, sources, currencies, types, fromMillis, toMillis, order, OptionalLong.empty());
  }

  List<String> sourceLabels() {
    return sources.stream().map(Source::label).sorted().toList();
  }
}
