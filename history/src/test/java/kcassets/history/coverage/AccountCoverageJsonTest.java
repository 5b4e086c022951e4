package kcassets.history.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;
import org.junit.jupiter.api.Test;

/** How coverage is written. */
class AccountCoverageJsonTest {
  @Test
  void each_list_is_an_object_with_its_intervals_gaps_rows_and_digest() {
    SourceCoverage coverage =
        new SourceCoverage(
            "7",
            Source.TRADE_HF_LEDGERS,
            Intervals.union(List.of(new Interval(1000, 1999), new Interval(3000, 3999))),
            List.of(
                new Gap(OptionalLong.empty(), 999, Gap.Reason.NEVER_OBTAINABLE),
                new Gap(OptionalLong.of(2000), 2999, Gap.Reason.LOST)),
            Optional.of(new Interval(4000, 5000)),
            OptionalLong.of(604_804_000));
    SourceCoverage bare =
        new SourceCoverage(
            "7",
            Source.DEPOSITS,
            Intervals.NONE,
            List.of(),
            Optional.empty(),
            OptionalLong.empty());
    AccountCoverage account =
        new AccountCoverage(
            "main",
            "7",
            5000,
            List.of(
                new AccountCoverage.Entry(coverage, new KeptRows(2, "ab")),
                new AccountCoverage.Entry(bare, new KeptRows(0, "cd"))));

    assertThat(
            AccountCoverageJson.text(List.of(account))
                .replace("},{\"account\"", "},\n{\"account\""))
        .isEqualTo(
            """
            [{"account":"main","uid":"7","source":"trade-hf-ledgers","asOf":"1970-01-01T00:00:05.000Z",\
            "intervals":[{"from":"1970-01-01T00:00:01.000Z","to":"1970-01-01T00:00:01.999Z"},\
            {"from":"1970-01-01T00:00:03.000Z","to":"1970-01-01T00:00:03.999Z"}],\
            "gaps":[{"from":null,"to":"1970-01-01T00:00:00.999Z","reason":"never_obtainable"},\
            {"from":"1970-01-01T00:00:02.000Z","to":"1970-01-01T00:00:02.999Z","reason":"lost"}],\
            "pending":{"from":"1970-01-01T00:00:04.000Z","to":"1970-01-01T00:00:05.000Z"},\
            "rows":2,"digest":"ab","losesRowsAt":"1970-01-08T00:00:04.000Z"},
            {"account":"main","uid":"7","source":"deposits","asOf":"1970-01-01T00:00:05.000Z",\
            "intervals":[],"gaps":[],"pending":null,"rows":0,"digest":"cd","losesRowsAt":null}]\
            """);
    assertThat(account.isComplete()).isFalse();
  }
}
