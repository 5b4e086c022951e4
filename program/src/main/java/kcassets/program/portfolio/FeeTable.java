package kcassets.program.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.faces.CommandLineAdvice;
import kcassets.json.JsonWriting;
import kcassets.portfolio.Coverage;
import kcassets.portfolio.FeeRate;
import kcassets.portfolio.Fees;
import kcassets.program.text.AlignedLines;

/** Rates for a person, in percent, with a line for whatever is missing. */
public final class FeeTable {
  private FeeTable() {}

  /** The lines, without a line end at the last. */
  public static String text(Fees fees) {
    boolean taxes =
        fees.rates().stream().anyMatch(rate -> isTax(rate.sellTax()) || isTax(rate.buyTax()));
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("kind", "symbol", "maker", "taker"));
    if (taxes) {
      heading.addAll(List.of("tax on selling", "tax on buying"));
    }
    rows.add(heading);
    for (FeeRate rate : fees.rates()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  rate.kind().label(),
                  rate.symbol(),
                  percent(rate.maker()),
                  percent(rate.taker())));
      if (taxes) {
        row.add(rate.sellTax().map(FeeTable::percent).orElse(""));
        row.add(rate.buyTax().map(FeeTable::percent).orElse(""));
      }
      rows.add(row);
    }
    List<String> lines = new ArrayList<>();
    lines.add("Rates of " + fees.account() + ", " + JsonWriting.time(fees.readAt()));
    lines.add("");
    lines.addAll(AlignedLines.of(rows));
    List<String> notes = new ArrayList<>();
    if (!fees.untraded().isEmpty()) {
      notes.add("Held and not traded: " + String.join(", ", fees.untraded()));
    }
    fees.missing().forEach(row -> notes.add(missing(row)));
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return String.join("\n", lines);
  }

  private static String percent(String rate) {
    return JsonWriting.plain(new BigDecimal(rate).movePointRight(2)) + " %";
  }

  /** Most countries have none, and a column of nothing tells nothing. */
  private static boolean isTax(Optional<String> rate) {
    return rate.map(text -> !text.matches("0*\\.?0*")).orElse(false);
  }

  private static String missing(Coverage row) {
    return "MISSING: "
        + row.source().command()
        + row.currency().map(currency -> " " + currency).orElse("")
        + ", "
        + row.state().label().replace('_', ' ')
        + ": "
        + row.sentence(CommandLineAdvice.WORDS);
  }
}
