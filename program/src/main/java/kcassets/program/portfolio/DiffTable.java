package kcassets.program.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.kept.SnapshotDiff;
import kcassets.history.kept.SnapshotEntry;
import kcassets.program.text.Grid;

/** What changed between two snapshots, for a person: by wallet, then by coin over all wallets. */
public final class DiffTable {
  private static final int COLUMNS = 7;

  private final SnapshotDiff diff;
  private final SnapshotEntry earlier;
  private final Shown shown;

  public DiffTable(SnapshotDiff diff, SnapshotEntry earlier) {
    this.diff = diff;
    this.earlier = earlier;
    this.shown = new Shown(diff.later().base());
  }

  /** The lines, without a line end at the last. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Changes of %s since %s (snapshot %d), in %s"
            .formatted(
                diff.later().account(),
                Shown.moment(diff.earlier().takenAt()),
                earlier.id(),
                diff.later().base()));
    lines.add("");
    if (diff.changes().isEmpty()) {
      lines.add("Nothing has changed.");
    } else {
      lines.addAll(grid().lines());
    }
    notes(lines);
    return String.join("\n", lines);
  }

  private Grid grid() {
    Grid grid = new Grid(COLUMNS);
    Map<String, List<SnapshotDiff.Change>> wallets = new LinkedHashMap<>();
    for (SnapshotDiff.Change change : DiffJson.sorted(diff)) {
      wallets
          .computeIfAbsent(change.owner() + ": " + change.wallet(), _ -> new ArrayList<>())
          .add(change);
    }
    wallets.forEach((wallet, changes) -> {
      heading(grid, wallet);
      for (SnapshotDiff.Change each : changes) {
        row(grid, each.currency(), each.before(), each.after(), each.moved(), each.effect());
      }
      grid.gap();
    });
    if (wallets.size() > 1) {
      heading(grid, "all wallets");
      for (SnapshotDiff.CoinChange each : DiffJson.sortedCoins(diff)) {
        row(grid, each.currency(), each.before(), each.after(), each.moved(), each.effect());
      }
      grid.gap();
    }
    List<String> total = new ArrayList<>(List.of("Total " + diff.later().base(), "", "", ""));
    total.addAll(effect(Optional.of(diff.total())));
    grid.row(total);
    return grid;
  }

  private static void heading(Grid grid, String name) {
    grid.heading(List.of(name, "before", "after", "moved", "by movement", "by price", "change"));
  }

  private void row(
      Grid grid,
      String currency,
      BigDecimal before,
      BigDecimal after,
      BigDecimal moved,
      Optional<SnapshotDiff.Effect> effect) {
    List<String> cells = new ArrayList<>();
    cells.add("  " + currency);
    cells.add(Shown.amount(before));
    cells.add(Shown.amount(after));
    cells.add(moved.signum() == 0 ? "" : Shown.amount(moved));
    cells.addAll(effect(effect));
    grid.row(cells);
  }

  private List<String> effect(Optional<SnapshotDiff.Effect> effect) {
    if (effect.isEmpty()) {
      return List.of("", "", "no price");
    }
    return List.of(
        shown.value(Optional.of(effect.get().byMovement())),
        shown.value(Optional.of(effect.get().byPrice())),
        shown.value(Optional.of(effect.get().change())));
  }

  private void notes(List<String> lines) {
    lines.add("");
    lines.add(
        "From %s to %s %s."
            .formatted(
                shown.value(Optional.of(DiffJson.total(diff.earlier()))),
                shown.value(Optional.of(DiffJson.total(diff.later()))),
                diff.later().base()));
    if (!diff.unpriced().isEmpty()) {
      lines.add("No price, not in the sums: " + String.join(", ", diff.unpriced()));
    }
    if (!diff.earlier().complete()) {
      lines.add("MISSING: the earlier snapshot is not complete, so what seems new may not be.");
    }
    if (!diff.later().complete()) {
      lines.add("MISSING: today's answer is not complete, so what seems gone may not be.");
    }
  }
}
