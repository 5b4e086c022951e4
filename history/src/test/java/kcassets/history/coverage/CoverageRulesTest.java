package kcassets.history.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import org.junit.jupiter.api.Test;

/** What is covered, and why the rest is not. Times are hours since a first sync. */
class CoverageRulesTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long FIRST = 500_000 * HOUR;
  private static final long DAY = 24;

  private final List<AnsweredWindow> windows = new ArrayList<>();
  private OptionalLong began = OptionalLong.empty();

  private static long at(double hour) {
    return FIRST + (long) (hour * HOUR);
  }

  private void answered(Source source, String currency, double from, double to, double when) {
    windows.add(new AnsweredWindow("1", source, currency, at(from), at(to), at(when), 0, "digest"));
  }

  /** A sync at a time of all that the exchange has since another. */
  private void synced(Source source, double from, double when) {
    answered(source, "", from, when, when);
  }

  private SourceCoverage told(Source source, double now) {
    return new CoverageRules(at(now), new AccountFacts(began, Set.of())).of("1", source, windows);
  }

  private static Gap gap(double from, double to, Gap.Reason reason) {
    return new Gap(OptionalLong.of(at(from)), at(to), reason);
  }

  private static Gap never(double before) {
    return new Gap(OptionalLong.empty(), at(before) - 1, Gap.Reason.NEVER_OBTAINABLE);
  }

  @Test
  void what_was_forgotten_before_the_first_sync_was_never_obtainable_and_is_no_fault() {
    synced(Source.TRADE_HF_LEDGERS, -7 * DAY, 0);
    SourceCoverage coverage = told(Source.TRADE_HF_LEDGERS, 0);

    assertThat(coverage.intervals()).isEqualTo(Intervals.between(at(-7 * DAY), at(0)));
    assertThat(coverage.gaps()).containsExactly(never(-7 * DAY));
    assertThat(coverage.pending()).isEmpty();
    assertThat(coverage.isComplete()).isTrue();
  }

  @Test
  void nothing_is_missing_before_the_account_began() {
    began = OptionalLong.of(at(-48));
    synced(Source.TRADE_HF_LEDGERS, -48, 0);
    assertThat(told(Source.TRADE_HF_LEDGERS, 0).gaps()).isEmpty();

    began = OptionalLong.of(at(-30 * DAY));
    windows.clear();
    synced(Source.TRADE_HF_LEDGERS, -7 * DAY, 0);
    assertThat(told(Source.TRADE_HF_LEDGERS, 0).gaps())
        .containsExactly(
            new Gap(OptionalLong.of(at(-30 * DAY)), at(-7 * DAY) - 1, Gap.Reason.NEVER_OBTAINABLE));
  }

  @Test
  void the_time_since_the_last_sync_is_pending_for_a_day_and_then_a_gap() {
    synced(Source.SPOT_LEDGERS, -365 * DAY, 0);
    SourceCoverage fresh = told(Source.SPOT_LEDGERS, 24);
    assertThat(fresh.pending()).contains(new Interval(at(0) + 1, at(24)));
    assertThat(fresh.isComplete()).isTrue();

    SourceCoverage stale =
        new CoverageRules(at(24) + 1, AccountFacts.NONE).of("1", Source.SPOT_LEDGERS, windows);
    assertThat(stale.pending()).isEmpty();
    assertThat(stale.gaps())
        .containsExactly(
            never(-365 * DAY),
            new Gap(OptionalLong.of(at(0) + 1), at(24) + 1, Gap.Reason.NOT_FETCHED));
    assertThat(stale.isComplete()).isFalse();
  }

  @Test
  void what_was_forgotten_between_two_syncs_is_lost_for_good() {
    synced(Source.MARGIN_HF_LEDGERS, -3 * DAY, 0);
    synced(Source.MARGIN_HF_LEDGERS, 2 * DAY, 5 * DAY);
    SourceCoverage coverage = told(Source.MARGIN_HF_LEDGERS, 5 * DAY);

    assertThat(coverage.gaps())
        .containsExactly(
            never(-3 * DAY), new Gap(OptionalLong.of(at(0) + 1), at(2 * DAY) - 1, Gap.Reason.LOST));
    assertThat(coverage.isComplete()).isFalse();
  }

  @Test
  void a_hole_is_apart_where_the_memory_of_the_exchange_begins() {
    synced(Source.MARGIN_HF_LEDGERS, -3 * DAY, 0);
    SourceCoverage coverage = told(Source.MARGIN_HF_LEDGERS, 4 * DAY);

    assertThat(coverage.gaps())
        .containsExactly(
            never(-3 * DAY),
            new Gap(OptionalLong.of(at(0) + 1), at(DAY) - 1, Gap.Reason.LOST),
            gap(DAY, 4 * DAY, Gap.Reason.NOT_FETCHED));
  }

  @Test
  void a_record_is_not_believed_beyond_what_the_exchange_can_have_told() {
    answered(Source.TRADE_HF_LEDGERS, "", -30 * DAY, 9, 0); // as somebody would who records asking
    SourceCoverage coverage = told(Source.TRADE_HF_LEDGERS, 10);

    assertThat(coverage.intervals()).isEqualTo(Intervals.between(at(-7 * DAY), at(0)));
    assertThat(coverage.pending()).contains(new Interval(at(0) + 1, at(10)));
  }

  @Test
  void a_window_that_was_forgotten_when_it_was_answered_covers_nothing() {
    answered(Source.MARGIN_HF_LEDGERS, "", -10 * DAY, -4 * DAY, 0);
    assertThat(told(Source.MARGIN_HF_LEDGERS, 0).intervals().isEmpty()).isTrue();
  }

  @Test
  void a_moment_asked_by_currency_counts_when_every_currency_has_it() {
    windows.add(
        new AnsweredWindow(
            "1",
            Source.DEPOSITS,
            "",
            Source.DEPOSITS.opened().toEpochMilli(),
            at(-50),
            at(-50),
            0,
            "digest"));
    answered(Source.DEPOSITS, "BTC", -50, 0, 0);
    answered(Source.DEPOSITS, "ETH", -20, 0, 0);
    answered(Source.DEPOSITS, "ETH", -60, -30, 0);
    SourceCoverage coverage = told(Source.DEPOSITS, 0);

    assertThat(coverage.intervals().list())
        .containsExactly(
            new Interval(Source.DEPOSITS.opened().toEpochMilli(), at(-30)),
            new Interval(at(-20), at(0)));
    assertThat(coverage.gaps())
        .containsExactly(
            new Gap(OptionalLong.of(at(-30) + 1), at(-20) - 1, Gap.Reason.NOT_FETCHED));
  }

  @Test
  void a_currency_that_was_asked_for_in_vain_covers_nothing() {
    answered(Source.TRADE_HF_LEDGERS, "BTC", -DAY, 0, 0);
    answered(Source.TRADE_HF_LEDGERS, "ETH", -30 * DAY, -20 * DAY, 0);
    assertThat(told(Source.TRADE_HF_LEDGERS, 0).intervals().isEmpty()).isTrue();
  }

  @Test
  void a_list_that_was_never_asked_can_still_be_fetched() {
    SourceCoverage hf = told(Source.TRADE_HF_LEDGERS, 0);
    assertThat(hf.gaps())
        .containsExactly(never(-7 * DAY), gap(-7 * DAY, 0, Gap.Reason.NOT_FETCHED));
    assertThat(hf.losesRowsAt()).hasValue(at(0)); // the oldest row goes right now
    assertThat(told(Source.DEPOSITS, 0).gaps())
        .containsExactly(
            new Gap(
                OptionalLong.of(Source.DEPOSITS.opened().toEpochMilli()),
                at(0),
                Gap.Reason.NOT_FETCHED));
    began = OptionalLong.of(at(-99));
    assertThat(told(Source.FUTURES_LEDGERS, 0).gaps())
        .containsExactly(gap(-99, 0, Gap.Reason.NOT_FETCHED));
  }

  @Test
  void what_the_exchange_forgets_while_the_first_sync_goes_on_was_never_obtainable() {
    answered(Source.TRADE_HF_LEDGERS, "", -24, -0.05, 0);
    answered(Source.TRADE_HF_LEDGERS, "", -7 * DAY + 0.5, -24, 0.5); // half an hour later
    assertThat(told(Source.TRADE_HF_LEDGERS, 1).gaps()).containsExactly(never(-7 * DAY + 0.5));

    windows.clear();
    answered(Source.TRADE_HF_LEDGERS, "", -7 * DAY + 1.5, -0.05, 0); // left out: --since
    assertThat(told(Source.TRADE_HF_LEDGERS, 0).gaps())
        .containsExactly(
            never(-7 * DAY + 1),
            new Gap(
                OptionalLong.of(at(-7 * DAY + 1)), at(-7 * DAY + 1.5) - 1, Gap.Reason.NOT_FETCHED));
  }

  @Test
  void a_business_that_is_not_opened_has_nothing_to_be_missed() {
    AccountFacts facts = new AccountFacts(OptionalLong.empty(), Set.of(Source.MARGIN_HF_LEDGERS));
    SourceCoverage coverage =
        new CoverageRules(at(0), facts).of("1", Source.MARGIN_HF_LEDGERS, windows);
    assertThat(coverage.gaps())
        .containsExactly(new Gap(OptionalLong.empty(), at(0), Gap.Reason.NOT_ENABLED));
    assertThat(coverage.isComplete()).isTrue();
    assertThat(coverage.losesRowsAt()).isEmpty();

    synced(Source.MARGIN_HF_LEDGERS, -3 * DAY, 0); // it was, once
    assertThat(
            new CoverageRules(at(0), facts).of("1", Source.MARGIN_HF_LEDGERS, windows).intervals())
        .isEqualTo(Intervals.between(at(-3 * DAY), at(0)));
  }

  @Test
  void rows_are_lost_when_the_first_uncovered_moment_is_forgotten() {
    synced(Source.TRADE_HF_LEDGERS, -7 * DAY, 0);
    assertThat(told(Source.TRADE_HF_LEDGERS, 5).losesRowsAt()).hasValue(at(7 * DAY) + 1);
    assertThat(told(Source.TRADE_HF_LEDGERS, 0).losesRowsAt()).hasValue(at(7 * DAY) + 1);
    assertThat(told(Source.SPOT_LEDGERS, 0).losesRowsAt()).isEmpty();

    answered(Source.TRADE_HF_LEDGERS, "", 30, 40, 40); // a hole from 0 to 30
    assertThat(told(Source.TRADE_HF_LEDGERS, 41).losesRowsAt()).hasValue(at(7 * DAY) + 1);
    answered(Source.TRADE_HF_LEDGERS, "", 0, 30, 41);
    assertThat(told(Source.TRADE_HF_LEDGERS, 41).losesRowsAt()).hasValue(at(40 + 7 * DAY) + 1);
  }

  @Test
  void a_clock_behind_that_of_the_exchange_makes_no_gap() {
    synced(Source.TRADE_HF_LEDGERS, -7 * DAY, 0);
    SourceCoverage coverage = told(Source.TRADE_HF_LEDGERS, -0.01);
    assertThat(coverage.gaps()).containsExactly(never(-7 * DAY));
    assertThat(coverage.pending()).isEmpty();
  }
}
