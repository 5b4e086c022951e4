package kcassets.history.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Whether the books of an export close: what the ledgers hold and what only the lists do must be
 * what is in the files, read back, and what was left out. To the last digit.
 *
 * @param lines one for each currency, in alphabetical order
 */
public record Checked(List<Line> lines) {
  /**
   * One currency.
   *
   * @param ledgers what the ledgers say that the account gained
   * @param listedOnly what was taken from the lists, because no ledger tells of it
   * @param exported what the files say, read back
   * @param leftOut what was left out of what the ledgers say
   */
  public record Line(
      String currency,
      BigDecimal ledgers,
      BigDecimal listedOnly,
      BigDecimal exported,
      BigDecimal leftOut) {
    /** Zero where the books close. */
    public BigDecimal difference() {
      return ledgers.add(listedOnly).subtract(exported).subtract(leftOut);
    }
  }

  public Checked {
    lines = List.copyOf(lines);
  }

  static Checked of(Amounts ledgers, Amounts listedOnly, Amounts exported, Amounts leftOut) {
    TreeSet<String> currencies = new TreeSet<>(ledgers.byCurrency().keySet());
    currencies.addAll(listedOnly.byCurrency().keySet());
    currencies.addAll(exported.byCurrency().keySet());
    currencies.addAll(leftOut.byCurrency().keySet());
    List<Line> lines = new ArrayList<>();
    for (String currency : currencies) {
      lines.add(
          new Line(
              currency,
              ledgers.of(currency),
              listedOnly.of(currency),
              exported.of(currency),
              leftOut.of(currency)));
    }
    return new Checked(lines);
  }

  /** Whether all of them close. */
  public boolean closed() {
    return lines.stream().allMatch(line -> line.difference().signum() == 0);
  }
}
