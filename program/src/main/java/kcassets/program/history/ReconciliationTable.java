package kcassets.program.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kcassets.faces.TerminalText;
import kcassets.history.reconcile.BalanceCheck;
import kcassets.history.reconcile.Leg;
import kcassets.history.reconcile.Reconciliation;
import kcassets.history.reconcile.Transfers;
import kcassets.json.JsonWriting;
import kcassets.program.text.Grid;

/** A reconciliation for a person: what does not close first, with its cause, then what does. */
public final class ReconciliationTable {
  /** How many transfers with one side a person is shown. */
  private static final int MOST_NAMED = 20;

  private final Reconciliation told;

  public ReconciliationTable(Reconciliation told) {
    this.told = told;
  }

  /** The lines, without a line end at the last. */
  public String text() {
    List<String> lines = new ArrayList<>();
    for (Reconciliation.Account account : told.accounts()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      account(account, lines);
    }
    transfers(lines);
    return String.join("\n", lines);
  }

  private void account(Reconciliation.Account account, List<String> lines) {
    lines.add(
        "Reconciliation of %s, %s: %s; %d checks close, %d do not, %d could not be made"
            .formatted(
                account.name(),
                moment(told.asOfMillis()),
                account.snapshots() == 1 ? "1 snapshot" : account.snapshots() + " snapshots",
                account.count(BalanceCheck.State.CLOSED),
                account.count(BalanceCheck.State.OPEN),
                account.count(BalanceCheck.State.UNCHECKED)));
    for (BalanceCheck.State state :
        List.of(BalanceCheck.State.OPEN, BalanceCheck.State.UNCHECKED)) {
      List<BalanceCheck> checks =
          account.checks().stream().filter(check -> check.state() == state).toList();
      if (!checks.isEmpty()) {
        lines.add("");
        checks.forEach(check -> finding(check, lines));
      }
    }
    Grid grid = new Grid(6);
    grid.heading(List.of("closes", "from", "to", "opening", "movements", "closing"));
    List<BalanceCheck> closed =
        account.checks().stream()
            .filter(check -> check.state() == BalanceCheck.State.CLOSED)
            .toList();
    for (BalanceCheck check : closed) {
      grid.row(
          List.of(
              name(check),
              moment(check.fromMillis()),
              moment(check.toMillis()),
              JsonWriting.plain(check.amounts().opening()),
              JsonWriting.plain(check.amounts().movements()),
              JsonWriting.plain(check.amounts().closing())));
    }
    if (!closed.isEmpty()) {
      lines.add("");
      lines.addAll(grid.lines());
    }
  }

  private static String name(BalanceCheck check) {
    return visible(
        check.coin().wallet()
            + check.coin().symbol().map(symbol -> " " + symbol).orElse("")
            + " "
            + check.coin().currency()
            + (check.kind() == BalanceCheck.Kind.RUNNING_BALANCE ? ", running" : ""));
  }

  private static void finding(BalanceCheck check, List<String> lines) {
    lines.add(
        "%s  %s: %s, from %s to %s"
            .formatted(
                check.state().label().toUpperCase(Locale.ROOT),
                name(check),
                difference(check),
                moment(check.fromMillis()),
                moment(check.toMillis())));
    check
        .finding()
        .ifPresent(why -> lines.add("  " + why.cause().label() + ": " + visible(why.message())));
  }

  private static String difference(BalanceCheck check) {
    int sign = check.amounts().difference().signum();
    String amount = JsonWriting.plain(check.amounts().difference().abs());
    return sign == 0 ? "no difference" : amount + (sign > 0 ? " too much" : " too little");
  }

  private void transfers(List<String> lines) {
    Transfers transfers = told.transfers();
    lines.add("");
    lines.add(
        "Transfers: %d with both sides, %d with one"
            .formatted(transfers.pairs().size(), transfers.unpaired().size()));
    List<Transfers.Unpaired> alone = transfers.unpaired();
    List<Transfers.Unpaired> newest =
        alone.subList(Math.max(0, alone.size() - MOST_NAMED), alone.size());
    if (newest.size() < alone.size()) {
      lines.add("  the newest " + MOST_NAMED + " of these; -o json names all");
    }
    for (Transfers.Unpaired each : newest) {
      Leg leg = each.leg();
      lines.add(
          visible(
              "  %s  %s %s %s %s: the other side is %s"
                  .formatted(
                      moment(leg.timeMillis()),
                      JsonWriting.plain(leg.amount().abs()),
                      leg.coin().currency(),
                      leg.amount().signum() < 0 ? "out of" : "into",
                      leg.coin().wallet(),
                      where(each.reason()))));
    }
  }

  private static String where(Transfers.Reason reason) {
    return switch (reason) {
      case OTHER_ACCOUNT -> "another account's, which is not in this store";
      case OTHER_SIDE_NOT_COVERED -> "in a list that has no answer for that time";
      case UNKNOWN -> "in a wallet without a list, or missing";
    };
  }

  private static String visible(String text) {
    return TerminalText.visible(text);
  }

  private static String moment(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
