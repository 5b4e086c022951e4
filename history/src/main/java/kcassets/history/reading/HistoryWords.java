package kcassets.history.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.TimeExpression;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.Source;

/**
 * Understands a question about the history as people and agents write it. Every problem is kept, to
 * be told at once. Used by one thread.
 */
public final class HistoryWords {
  private static final String ALL_TIME = "must be a time: 2026-01-31, 2026-01-31T12:00:00Z, -7d";

  private final Instant now;
  private final List<Problem> problems;
  private final Set<Source> sources = new LinkedHashSet<>();
  private final Set<String> currencies = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private Optional<Instant> from = Optional.empty();
  private Optional<Instant> to = Optional.empty();
  private OptionalLong limit = OptionalLong.empty();

  /**
   * @param now what times such as {@code -7d} count from
   * @param problems takes what is wrong
   */
  public HistoryWords(Instant now, List<Problem> problems) {
    this.now = now;
    this.problems = problems;
  }

  /** Names of sources, joined by commas. */
  public HistoryWords sources(String list) {
    for (String name : words("source", list)) {
      Source.named(name)
          .ifPresentOrElse(
              sources::add,
              () ->
                  problems.add(
                      new Problem(
                          "source",
                          "must be one of %s; got %s"
                              .formatted(String.join(", ", Source.labels()), Quoted.of(name)))));
    }
    return this;
  }

  /**
   * Currencies, joined by commas, in small letters too. Who asks for BTC means the XBT of futures
   * as well.
   */
  public HistoryWords currencies(String list) {
    for (String word : words("currency", list)) {
      String currency = word.toUpperCase(Locale.ROOT);
      currencies.add(currency);
      currencies.add(word); // a coin may be written in small letters itself
      if (currency.equals("BTC")) {
        currencies.add("XBT");
      }
    }
    return this;
  }

  /** Business types as the sources spell them, joined by commas. */
  public HistoryWords types(String list) {
    types.addAll(words("type", list));
    return this;
  }

  /** The first moment. */
  public HistoryWords from(String expression) {
    from = time("from", expression);
    return this;
  }

  /** The last moment. */
  public HistoryWords to(String expression) {
    to = time("to", expression);
    return this;
  }

  /** The last moment, by another name: where {@code to} says where something goes. */
  public HistoryWords until(String expression) {
    to = time("until", expression);
    return this;
  }

  /** The most rows. */
  public HistoryWords limit(String number) {
    if (number.matches("[0-9]{1,12}") && Long.parseLong(number) > 0) {
      return limit(Long.parseLong(number));
    }
    problems.add(
        new Problem("limit", "must be a whole number of 1 or more; got " + Quoted.of(number)));
    return this;
  }

  /** The most rows. */
  public HistoryWords limit(long rows) {
    limit = OptionalLong.of(rows);
    return this;
  }

  /** The most rows, where nothing was said about that. */
  public HistoryWords usually(long rows) {
    return limit.isPresent() ? this : limit(rows);
  }

  /** The question, of no use where there are problems. */
  public LedgerQuery query(Set<String> uids) {
    return new LedgerQuery(
        uids,
        sources,
        currencies,
        types,
        millis(from),
        millis(to),
        LedgerQuery.Order.NEWEST_FIRST,
        limit);
  }

  /** The most rows that are asked for. */
  public long most() {
    return limit.orElse(Long.MAX_VALUE);
  }

  /** The first moment that is asked for, where one was named. */
  public Optional<Instant> begin() {
    return from;
  }

  /** What is wrong with the parts together. */
  public HistoryWords checked() {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      problems.add(new Problem("from", "must not be after to"));
    }
    return this;
  }

  private Optional<Instant> time(String name, String expression) {
    Optional<Instant> time = TimeExpression.read(expression, now);
    if (time.isEmpty()) {
      problems.add(
          new Problem(name, ALL_TIME + ", or epoch milliseconds; got " + Quoted.of(expression)));
    }
    return time;
  }

  private List<String> words(String name, String list) {
    List<String> words = new ArrayList<>();
    for (String word : list.split(",", -1)) {
      if (word.isBlank()) {
        problems.add(new Problem(name, "must be words joined by commas; got " + Quoted.of(list)));
        return List.of();
      }
      words.add(word.strip());
    }
    return words;
  }

  private static OptionalLong millis(Optional<Instant> time) {
    return time.map(moment -> OptionalLong.of(moment.toEpochMilli()))
        .orElseGet(OptionalLong::empty);
  }
}
