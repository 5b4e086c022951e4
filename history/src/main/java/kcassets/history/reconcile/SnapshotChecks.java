package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Compares each snapshot of an account with the next one, coin by coin. */
final class SnapshotChecks {
  private final List<BalanceSnapshot> snapshots;
  private final AccountPass pass;

  SnapshotChecks(List<BalanceSnapshot> snapshots, AccountPass pass) {
    this.snapshots = List.copyOf(snapshots);
    this.pass = pass;
  }

  /**
   * A check, and what is needed to judge it.
   *
   * @param rows how many movements lie between
   */
  record Draft(BalanceCheck check, long rows, Held opening, Held closing) {}

  /** All of them, by coin and then by time. */
  List<Draft> all() {
    Map<WalletCoin, List<Zone>> zones = pass.zones();
    TreeSet<WalletCoin> coins = new TreeSet<>(zones.keySet());
    snapshots.forEach(snapshot -> coins.addAll(snapshot.held().keySet()));
    List<Draft> drafts = new ArrayList<>();
    for (WalletCoin coin : coins) {
      List<Zone> around = zones.containsKey(coin) ? zones.get(coin) : pass.noZones();
      drafts.addAll(of(coin, around));
    }
    return drafts;
  }

  private List<Draft> of(WalletCoin coin, List<Zone> zones) {
    List<Window> windows = new ArrayList<>();
    List<Optional<CutSearch.Cut>> found = new ArrayList<>();
    OptionalInt known = OptionalInt.empty();
    for (int index = 0; index + 1 < snapshots.size(); index++) {
      Window window = new Window(coin, snapshots.get(index), snapshots.get(index + 1));
      CutSearch search = new CutSearch(zones.get(index), zones.get(index + 1));
      Optional<CutSearch.Cut> cut =
          window.isUnknown() ? Optional.empty() : window.search(search, known);
      known = cut.isPresent() ? OptionalInt.of(cut.get().closing()) : OptionalInt.empty();
      windows.add(window);
      found.add(cut);
    }
    List<Draft> drafts = new ArrayList<>();
    for (int index = 0; index < windows.size(); index++) {
      Window window = windows.get(index);
      CutSearch search = new CutSearch(zones.get(index), zones.get(index + 1));
      CutSearch.Cut cut = found.get(index).orElse(between(search, index, found));
      long rows = zones.get(index + 1).rows(cut.closing()) - zones.get(index).rows(cut.opening());
      Optional<Draft> draft =
          window.isUnknown()
              ? unknown(window, cut)
              : window.draft(cut, found.get(index).isPresent(), rows);
      draft.ifPresent(drafts::add);
    }
    return drafts;
  }

  /** Where a check does not close, those before and after it know when its balances were read. */
  private static CutSearch.Cut between(
      CutSearch search, int index, List<Optional<CutSearch.Cut>> found) {
    Optional<CutSearch.Cut> before = index == 0 ? Optional.empty() : found.get(index - 1);
    Optional<CutSearch.Cut> after =
        index + 1 == found.size() ? Optional.empty() : found.get(index + 1);
    return search.cut(
        before.map(CutSearch.Cut::closing).orElse(search.nominalOpening()),
        after.map(CutSearch.Cut::opening).orElse(search.nominalClosing()));
  }

  /** One of the two does not show the coin, and is not whole. */
  private static Optional<Draft> unknown(Window window, CutSearch.Cut cut) {
    Held opening = window.opening.orElse(Held.NOTHING);
    Held closing = window.closing.orElse(Held.NOTHING);
    if (opening.isNothing() && closing.isNothing() && cut.movements().signum() == 0) {
      return Optional.empty();
    }
    BalanceCheck check =
        window
            .check(opening.balance(), cut.movements(), closing.balance())
            .judged(
                BalanceCheck.State.UNCHECKED,
                Cause.SNAPSHOT_INCOMPLETE,
                "a snapshot is not complete and does not show this coin");
    return Optional.of(new Draft(check, 0, opening, closing));
  }

  /** A coin between two snapshots. */
  private static final class Window {
    private final WalletCoin coin;
    private final long from;
    private final long to;
    private final Optional<Held> opening;
    private final Optional<Held> closing;

    Window(WalletCoin coin, BalanceSnapshot first, BalanceSnapshot second) {
      this.coin = coin;
      this.from = first.takenMillis();
      this.to = second.takenMillis();
      this.opening = first.of(coin);
      this.closing = second.of(coin);
    }

    boolean isUnknown() {
      return opening.isEmpty() || closing.isEmpty();
    }

    private BigDecimal change() {
      return closing.orElseThrow().balance().subtract(opening.orElseThrow().balance());
    }

    private BigDecimal netChange() {
      return closing.orElseThrow().net().subtract(opening.orElseThrow().net());
    }

    /** Rows tell the balance as a rule; where they tell what is left after debts, that. */
    Optional<CutSearch.Cut> search(CutSearch search, OptionalInt known) {
      return search.find(change(), known).or(() -> search.find(netChange(), known));
    }

    Optional<Draft> draft(CutSearch.Cut cut, boolean closes, long rows) {
      Held first = opening.orElseThrow();
      Held last = closing.orElseThrow();
      if (first.isNothing() && last.isNothing() && rows == 0) {
        return Optional.empty();
      }
      boolean byBalance = !closes || cut.movements().compareTo(change()) == 0;
      BalanceCheck check =
          byBalance
              ? check(first.balance(), cut.movements(), last.balance())
              : check(first.net(), cut.movements(), last.net());
      return Optional.of(
          new Draft(closes ? explained(check, byBalance, cut) : check, rows, first, last));
    }

    private static BalanceCheck explained(
        BalanceCheck check, boolean byBalance, CutSearch.Cut cut) {
      if (!byBalance) {
        boolean futures = check.coin().wallet().equals("futures");
        return check.judged(
            BalanceCheck.State.CLOSED,
            futures ? Cause.UNSETTLED : Cause.LIABILITY,
            futures
                ? "it closes as equity, with profit that is not realised"
                : "it closes after debts: what is owed changed without a row of its own");
      }
      return cut.nominal()
          ? check
          : check.judged(
              BalanceCheck.State.CLOSED,
              Cause.DURING_SNAPSHOT,
              "rows of the moments in which a snapshot was read count on its other side");
    }

    /** Open until somebody says why, or that it closes. */
    BalanceCheck check(BigDecimal first, BigDecimal movements, BigDecimal last) {
      BalanceCheck.Amounts amounts = new BalanceCheck.Amounts(first, movements, last);
      return new BalanceCheck(
          BalanceCheck.Kind.SNAPSHOTS,
          amounts.difference().signum() == 0 ? BalanceCheck.State.CLOSED : BalanceCheck.State.OPEN,
          coin,
          from,
          to,
          amounts,
          Optional.empty());
    }
  }
}
