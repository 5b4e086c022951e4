package kcassets.history.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One file that a program which counts taxes can read: its header to the letter, and how an entry
 * becomes a record of it. Threads may share it.
 */
sealed interface ImportTable
    permits KoinlyTable, CoinTrackerTable, CoinTrackingTable, RotkiEvents, RotkiTrades {
  /** The names of its columns, in order. */
  List<String> header();

  /** Whether every field stands in quotes, and not only those that need them. */
  default boolean quotesEverything() {
    return false;
  }

  /** An entry as a record; empty where this table is not for it. */
  Optional<List<String>> record(Entry entry);

  /** What a record says that the account gained, by currency: the way back, to check with. */
  Amounts change(List<String> record);

  /** The names of columns, as the first line of the file has them. */
  static List<String> columns(String line) {
    return List.of(line.split(",", -1));
  }

  /** A formatter of times in UTC. */
  static DateTimeFormatter time(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** A time as its formatter writes it. */
  static String written(DateTimeFormatter formatter, Entry entry) {
    return formatter.format(Instant.ofEpochMilli(entry.timeMillis()));
  }

  /** The digits of what may be absent, or else a word. */
  static String amount(Optional<Money> money, String absent) {
    return money.map(Money::plain).orElse(absent);
  }

  /** The coin of what may be absent. */
  static String currency(Optional<Money> money) {
    return money.map(Money::currency).orElse("");
  }

  /** Adds the number of one column to the currency of another; nothing where it has none. */
  static void add(Amounts change, List<String> record, int amount, int currency, boolean gained) {
    String digits = record.get(amount);
    if (!digits.isEmpty() && !digits.equals("-")) {
      BigDecimal number = new BigDecimal(digits);
      change.add(record.get(currency), gained ? number : number.negate());
    }
  }
}
