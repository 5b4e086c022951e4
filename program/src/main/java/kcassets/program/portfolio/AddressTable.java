package kcassets.program.portfolio;

import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Operation;
import kcassets.faces.CommandLineAdvice;
import kcassets.json.JsonWriting;
import kcassets.portfolio.Coverage;
import kcassets.portfolio.DepositAddress;
import kcassets.portfolio.DepositAddresses;
import kcassets.portfolio.State;
import kcassets.program.text.AlignedLines;

/** Deposit addresses for a person, with a line for whatever is missing. */
public final class AddressTable {
  private AddressTable() {}

  /** The lines, without a line end at the last. */
  public static String text(DepositAddresses answer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Deposit addresses of " + answer.account() + ", " + JsonWriting.time(answer.readAt()));
    lines.add("");
    if (answer.rows().isEmpty()) {
      lines.add("There are none.");
    } else {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("currency", "chain", "address", "memo", "to"));
      for (DepositAddress row : answer.rows()) {
        rows.add(List.of(row.currency(), chain(row), row.address(), row.memo(), row.to()));
      }
      lines.addAll(AlignedLines.of(rows));
    }
    List<String> notes = new ArrayList<>();
    List<String> without =
        answer.coverage().stream()
            .filter(AddressTable::isOfAddresses)
            .filter(row -> row.state() == State.EMPTY)
            .flatMap(row -> row.currency().stream())
            .toList();
    if (!without.isEmpty()) {
      notes.add("No address has been made yet: " + String.join(", ", without));
    }
    notes.addAll(missing(answer));
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return String.join("\n", lines);
  }

  /** A line for every source that is missing. */
  static List<String> missing(DepositAddresses answer) {
    return answer.missing().stream()
        .map(row ->
            "MISSING: "
                + row.source().command()
                + row.currency().map(currency -> " " + currency).orElse("")
                + ", "
                + row.state().label().replace('_', ' ')
                + ": "
                + row.sentence(CommandLineAdvice.WORDS))
        .toList();
  }

  private static boolean isOfAddresses(Coverage row) {
    return row.source() == Operation.DEPOSIT_ADDRESSES;
  }

  private static String chain(DepositAddress row) {
    return row.chainName().isEmpty() || row.chainName().equalsIgnoreCase(row.chain())
        ? row.chain()
        : row.chain() + " (" + row.chainName() + ")";
  }
}
