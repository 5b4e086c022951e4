package kcassets.program.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kcassets.history.coverage.AccountCoverage;
import kcassets.history.coverage.Gap;
import kcassets.history.coverage.KeptRows;
import kcassets.history.coverage.SourceCoverage;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import kcassets.history.reconcile.BalanceCheck;
import kcassets.history.reconcile.Cause;
import kcassets.history.reconcile.Leg;
import kcassets.history.reconcile.Reconciliation;
import kcassets.history.reconcile.Transfers;
import kcassets.history.reconcile.WalletCoin;
import org.junit.jupiter.api.Test;

/** What a person reads of coverage and reconciliation. */
class ProofTablesTest {
  private static final long NOON = Instant.parse("2026-11-25T12:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  @Test
  void coverage_shows_a_line_a_list_and_then_what_is_missing_first() {
    SourceCoverage hf =
        new SourceCoverage(
            "7",
            Source.TRADE_HF_LEDGERS,
            Intervals.union(
                List.of(
                    new Interval(NOON - 20 * DAY, NOON - 15 * DAY),
                    new Interval(NOON - 7 * DAY, NOON - HOUR))),
            List.of(
                new Gap(OptionalLong.empty(), NOON - 20 * DAY, Gap.Reason.NEVER_OBTAINABLE),
                new Gap(OptionalLong.of(NOON - 15 * DAY), NOON - 7 * DAY, Gap.Reason.LOST)),
            Optional.of(new Interval(NOON - HOUR, NOON)),
            OptionalLong.of(NOON + 7 * DAY - HOUR));
    SourceCoverage margin =
        new SourceCoverage(
            "7",
            Source.MARGIN_HF_LEDGERS,
            Intervals.NONE,
            List.of(new Gap(OptionalLong.empty(), NOON, Gap.Reason.NOT_ENABLED)),
            Optional.empty(),
            OptionalLong.empty());
    SourceCoverage deposits =
        new SourceCoverage(
            "7",
            Source.DEPOSITS,
            Intervals.NONE,
            List.of(new Gap(OptionalLong.of(NOON - DAY), NOON, Gap.Reason.NOT_FETCHED)),
            Optional.empty(),
            OptionalLong.empty());
    AccountCoverage account =
        new AccountCoverage(
            "main",
            "7",
            NOON,
            List.of(
                new AccountCoverage.Entry(hf, new KeptRows(1204, "ab")),
                new AccountCoverage.Entry(margin, new KeptRows(0, "cd")),
                new AccountCoverage.Entry(deposits, new KeptRows(7, "ef"))));

    assertThat(new CoverageTable(List.of(account)).text())
        .isEqualTo(
            """
            Coverage of main, 2026-11-25T12:00:00Z

            list                      answered from                    to  rows  gaps  loses rows in
            trade-hf-ledgers   2026-11-05T12:00:00Z  2026-11-25T11:00:00Z  1204     1       6 d 23 h
            margin-hf-ledgers                                                 0     0
            deposits                                                          7     1

            LOST: trade-hf-ledgers from 2026-11-10T12:00:00Z to 2026-11-18T12:00:00Z; the exchange has forgotten it, nobody had asked
            GAP: deposits from 2026-11-24T12:00:00Z to 2026-11-25T12:00:00Z; the exchange still has it, sync fetches it
            Note: trade-hf-ledgers up to 2026-11-05T12:00:00Z was never obtainable: forgotten before the first sync
            Note: margin-hf-ledgers is not enabled
            Note: what happened since 2026-11-25T11:00:00Z is for the next sync\
            """);
  }

  private static BalanceCheck check(
      BalanceCheck.Kind kind, BalanceCheck.State state, WalletCoin coin, String... amounts) {
    return new BalanceCheck(
        kind,
        state,
        coin,
        NOON - DAY,
        NOON,
        new BalanceCheck.Amounts(
            new BigDecimal(amounts[0]), new BigDecimal(amounts[1]), new BigDecimal(amounts[2])),
        state == BalanceCheck.State.CLOSED
            ? Optional.empty()
            : Optional.of(new BalanceCheck.Finding(Cause.ROW_MISSING, "between rows\u001b[31m")));
  }

  private static Transfers.Unpaired alone(int number) {
    return new Transfers.Unpaired(
        new Leg(
            "7",
            new WalletCoin("funding", Optional.empty(), "USDT"),
            Source.SPOT_LEDGERS,
            "id",
            NOON + 1000L * number,
            BigDecimal.valueOf(-number),
            true),
        Transfers.Reason.OTHER_ACCOUNT);
  }

  @Test
  void a_reconciliation_shows_what_does_not_close_before_what_does() {
    WalletCoin pair = new WalletCoin("isolated-margin", Optional.of("BTC-USDT"), "BTC");
    WalletCoin funding = new WalletCoin("funding", Optional.empty(), "BTC");
    Reconciliation told =
        new Reconciliation(
            NOON,
            List.of(
                new Reconciliation.Account(
                    "main",
                    "7",
                    2,
                    List.of(
                        check(
                            BalanceCheck.Kind.SNAPSHOTS,
                            BalanceCheck.State.CLOSED,
                            funding,
                            "1.50",
                            "1",
                            "2.5"),
                        check(
                            BalanceCheck.Kind.RUNNING_BALANCE,
                            BalanceCheck.State.OPEN,
                            pair,
                            "1",
                            "0",
                            "0.5"),
                        check(
                            BalanceCheck.Kind.SNAPSHOTS,
                            BalanceCheck.State.OPEN,
                            pair,
                            "1",
                            "0",
                            "3"),
                        check(
                            BalanceCheck.Kind.SNAPSHOTS,
                            BalanceCheck.State.UNCHECKED,
                            funding,
                            "1",
                            "0",
                            "1")))),
            new Transfers(
                List.of(), IntStream.rangeClosed(1, 22).mapToObj(ProofTablesTest::alone).toList()));
    String text = new ReconciliationTable(told).text();

    assertThat(text)
        .startsWith(
            """
            Reconciliation of main, 2026-11-25T12:00:00Z: 2 snapshots; 1 checks close, 2 do not, 1 could not be made

            OPEN  isolated-margin BTC-USDT BTC, running: 0.5 too little, from 2026-11-24T12:00:00Z to 2026-11-25T12:00:00Z
              row_missing: between rows\\u001b[31m
            OPEN  isolated-margin BTC-USDT BTC: 2 too much, from 2026-11-24T12:00:00Z to 2026-11-25T12:00:00Z
              row_missing: between rows\\u001b[31m

            UNCHECKED  funding BTC: no difference, from 2026-11-24T12:00:00Z to 2026-11-25T12:00:00Z
              row_missing: between rows\\u001b[31m

            closes                       from                    to  opening  movements  closing
            funding BTC  2026-11-24T12:00:00Z  2026-11-25T12:00:00Z      1.5          1      2.5

            Transfers: 0 with both sides, 22 with one
              the newest 20 of these; -o json names all
              2026-11-25T12:00:03Z  3 USDT out of funding: the other side is another account's, which is not in this store
            """)
        .endsWith(
            "2026-11-25T12:00:22Z  22 USDT out of funding: the other side is another account's, which is not in this store");
  }
}
