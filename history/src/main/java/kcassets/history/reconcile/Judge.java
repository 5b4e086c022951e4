package kcassets.history.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.history.coverage.IsoTime;

/**
 * Says of every check what came of it and why. A chain that breaks is explained by a gap in what
 * was read; balances that do not close, by the chain, by what was not read, or by what else is
 * known.
 */
final class Judge {
  private static final String FUTURES = "futures";

  private final String uid;
  private final WalletCoverage coverage;
  private final List<Leg> alone;
  private final DepositsAndWithdrawals transports;

  /**
   * @param alone sides of transfers of this account whose other side was not found
   */
  Judge(String uid, WalletCoverage coverage, List<Leg> alone, DepositsAndWithdrawals transports) {
    this.uid = uid;
    this.coverage = coverage;
    this.alone = List.copyOf(alone);
    this.transports = transports;
  }

  /** All checks of the account, judged: running balances, then snapshots. */
  List<BalanceCheck> judged(AccountPass pass, List<SnapshotChecks.Draft> drafts) {
    List<BalanceCheck> closed =
        drafts.stream()
            .map(SnapshotChecks.Draft::check)
            .filter(check -> check.state() == BalanceCheck.State.CLOSED)
            .toList();
    Set<WalletCoin> drifting = pass.drifting();
    List<BalanceCheck> chains = pass.chainChecks();
    List<BalanceCheck> all =
        new ArrayList<>(
            chains.stream()
                .map(check ->
                    check.state() == BalanceCheck.State.OPEN
                        ? broken(check, closed, drifting)
                        : check)
                .toList());
    pass.nameless().stream().sorted().map(Judge::nameless).forEach(all::add);
    List<BalanceCheck> breaks =
        all.stream()
            .filter(check -> check.amounts().difference().signum() != 0)
            .filter(check -> check.state() != BalanceCheck.State.CLOSED)
            .toList();
    all.addAll(MergedChecks.of(drafts.stream().map(draft -> ofSnapshots(draft, breaks)).toList()));
    return all;
  }

  private BalanceCheck broken(
      BalanceCheck check, List<BalanceCheck> closed, Set<WalletCoin> drifting) {
    String ids = check.finding().map(BalanceCheck.Finding::message).orElse("");
    boolean futures = check.coin().wallet().equals(FUTURES);
    boolean explained =
        futures
            && closed.stream()
                .anyMatch(window ->
                    window.coin().equals(check.coin())
                        && window.fromMillis() <= check.fromMillis()
                        && check.toMillis() <= window.toMillis());
    if (explained) {
      return check.judged(
          BalanceCheck.State.CLOSED,
          Cause.UNSETTLED,
          ids + "; the snapshots around it close, so it was profit that is not realised");
    }
    Optional<String> gap = coverage.gap(check.coin(), check.fromMillis(), check.toMillis());
    if (gap.isPresent()) {
      return check.judged(BalanceCheck.State.OPEN, Cause.GAP, ids + "; " + gap.get());
    }
    if (futures && drifting.contains(check.coin())) {
      return check.judged(
          BalanceCheck.State.UNCHECKED,
          Cause.UNSETTLED,
          ids + "; so it is at most rows, as they tell the equity, profit not realised included");
    }
    boolean skips = check.finding().map(each -> each.cause() == Cause.ROW_MISSING).orElse(false);
    return futures && skips
        ? check.judged(
            BalanceCheck.State.OPEN,
            Cause.ROW_MISSING,
            ids + "; or profit that was not realised changed, which snapshots around it can show")
        : check;
  }

  private static BalanceCheck nameless(WalletCoin coin) {
    return new BalanceCheck(
        BalanceCheck.Kind.RUNNING_BALANCE,
        BalanceCheck.State.UNCHECKED,
        coin,
        0,
        0,
        new BalanceCheck.Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
        Optional.of(
            new BalanceCheck.Finding(
                Cause.NO_SYMBOL,
                "rows do not name their pair, and each pair has its own balance")));
  }

  private BalanceCheck ofSnapshots(SnapshotChecks.Draft draft, List<BalanceCheck> breaks) {
    BalanceCheck check = draft.check();
    if (check.state() == BalanceCheck.State.UNCHECKED) {
      return check;
    }
    WalletCoin coin = check.coin();
    if (!coverage.hasLedger(coin)) {
      return check.judged(
          BalanceCheck.State.UNCHECKED,
          Cause.NO_LEDGER,
          "no list of the exchange tells its movements");
    }
    boolean closes = check.state() == BalanceCheck.State.CLOSED;
    if (closes && draft.rows() > 0) {
      return check;
    }
    if (!coverage.touches(coin, check.fromMillis(), check.toMillis())) {
      return unread(check);
    }
    return closes ? check : open(draft, breaks);
  }

  /** Nothing was answered for the window, so nothing can be said, not even that nothing moved. */
  private BalanceCheck unread(BalanceCheck check) {
    Optional<String> pending = coverage.pending(check.coin(), check.toMillis());
    return check.judged(
        BalanceCheck.State.UNCHECKED,
        pending.isPresent() ? Cause.PENDING : Cause.NOT_COVERED,
        pending.orElseGet(() ->
            coverage
                .gap(check.coin(), check.fromMillis(), check.toMillis())
                .orElse(coverage.names(check.coin()) + " was never read for this time")));
  }

  private BalanceCheck open(SnapshotChecks.Draft draft, List<BalanceCheck> breaks) {
    BalanceCheck check = draft.check();
    WalletCoin coin = check.coin();
    BigDecimal difference = check.amounts().difference();
    List<BalanceCheck> within =
        breaks.stream()
            .filter(each -> each.coin().withoutSymbol().equals(coin))
            .filter(each -> each.overlaps(check.fromMillis(), check.toMillis()))
            .toList();
    BigDecimal broken =
        within.stream()
            .map(each -> each.amounts().difference())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!within.isEmpty() && broken.compareTo(difference) == 0) {
      BalanceCheck.Finding first = within.getFirst().finding().orElseThrow();
      Cause cause = first.cause() == Cause.UNSETTLED ? Cause.ROW_MISSING : first.cause();
      return check.judged(BalanceCheck.State.OPEN, cause, first.message());
    }
    Optional<String> gap = coverage.gap(coin, check.fromMillis(), check.toMillis());
    if (gap.isPresent()) {
      return check.judged(BalanceCheck.State.OPEN, Cause.GAP, gap.get());
    }
    Optional<String> pending = coverage.pending(coin, check.toMillis());
    if (pending.isPresent()) {
      return check.judged(BalanceCheck.State.UNCHECKED, Cause.PENDING, pending.get());
    }
    if (isUnsettled(draft)) {
      return check.judged(
          BalanceCheck.State.UNCHECKED,
          Cause.UNSETTLED,
          "positions are open: profit of the running period is in the balance and in no row yet");
    }
    return unexplained(draft, difference);
  }

  private static boolean isUnsettled(SnapshotChecks.Draft draft) {
    return draft.check().coin().wallet().equals(FUTURES)
        && (draft.opening().balance().compareTo(draft.opening().net()) != 0
            || draft.closing().balance().compareTo(draft.closing().net()) != 0);
  }

  private BalanceCheck unexplained(SnapshotChecks.Draft draft, BigDecimal difference) {
    BalanceCheck check = draft.check();
    Optional<Leg> leg =
        alone.stream()
            .filter(each -> each.coin().currency().equals(check.coin().currency()))
            .filter(each -> !each.coin().equals(check.coin()))
            .filter(each -> each.amount().negate().compareTo(difference) == 0)
            .filter(each -> check.overlaps(each.timeMillis(), each.timeMillis()))
            .findFirst();
    if (leg.isPresent()) {
      return check.judged(
          BalanceCheck.State.OPEN,
          Cause.TRANSFER_LEG_MISSING,
          "a transfer of this amount is in %s at %s (row %s), and this side of it is missing"
              .formatted(
                  leg.get().coin().wallet(), IsoTime.of(leg.get().timeMillis()), leg.get().id()));
    }
    if (check.coin().wallet().equals("funding")) {
      Optional<BalanceCheck.Finding> transport = transports.explaining(uid, check, difference);
      if (transport.isPresent()) {
        return check.judged(
            BalanceCheck.State.OPEN, transport.get().cause(), transport.get().message());
      }
    }
    BigDecimal owed = draft.closing().liability().subtract(draft.opening().liability());
    if (owed.signum() != 0) {
      return check.judged(
          BalanceCheck.State.OPEN,
          Cause.LIABILITY,
          "what is owed changed by " + owed.toPlainString() + " meanwhile");
    }
    return check.judged(
        BalanceCheck.State.OPEN,
        Cause.ROW_MISSING,
        "a row of %s is missing, or was never told".formatted(coverage.names(check.coin())));
  }
}
