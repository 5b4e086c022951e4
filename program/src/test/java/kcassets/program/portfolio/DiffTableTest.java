package kcassets.program.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotDiff;
import kcassets.history.kept.SnapshotEntry;
import kcassets.history.kept.SnapshotRow;
import org.junit.jupiter.api.Test;

/** How a comparison reads. */
class DiffTableTest {
  private static final Instant THEN = Instant.parse("2026-01-31T12:00:00Z");
  private static final SnapshotEntry ENTRY = new SnapshotEntry(3, "7", "main", THEN, "USD", true);

  private static SnapshotRow row(String wallet, String currency, String net, String price) {
    BigDecimal amount = new BigDecimal(net);
    Optional<BigDecimal> priced =
        Optional.of(price).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    return new SnapshotRow(
        "main",
        wallet,
        Optional.empty(),
        currency,
        amount,
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        amount,
        priced,
        priced.map(amount::multiply));
  }

  private static Snapshot snapshot(Instant time, boolean complete, SnapshotRow... rows) {
    return new Snapshot("7", "main", time, "USD", complete, Arrays.asList(rows));
  }

  @Test
  void a_person_sees_wallets_then_coins_then_the_total_and_what_is_missing() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(
                THEN,
                true,
                row("spot", "BTC", "2", "60000"),
                row("funding", "BTC", "1", "60000"),
                row("spot", "ODD", "7", "")),
            snapshot(
                THEN.plusSeconds(60),
                false,
                row("spot", "BTC", "2.5", "70000"),
                row("funding", "USDT", "1234.5", "1"),
                row("spot", "ODD", "7", "")));

    assertThat(new DiffTable(diff, ENTRY).text())
        .isEqualTo(
            """
            Changes of main since 2026-01-31T12:00:00Z (snapshot 3), in USD

            main: funding  before   after   moved  by movement   by price      change
              BTC               1       0      -1   -70,000.00  10,000.00  -60,000.00
              USDT              0  1234.5  1234.5     1,234.50       0.00    1,234.50

            main: spot     before   after   moved  by movement   by price      change
              BTC               2     2.5     0.5    35,000.00  20,000.00   55,000.00

            all wallets    before   after   moved  by movement   by price      change
              BTC               3     2.5    -0.5   -35,000.00  30,000.00   -5,000.00
              USDT              0  1234.5  1234.5     1,234.50       0.00    1,234.50

            Total USD                               -33,765.50  30,000.00   -3,765.50

            From 180,000.00 to 176,234.50 USD.
            No price, not in the sums: ODD
            MISSING: today's answer is not complete, so what seems gone may not be.\
            """);
  }

  @Test
  void nothing_changed_is_said_in_words() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(THEN, true, row("spot", "BTC", "2", "60000")),
            snapshot(THEN, true, row("spot", "BTC", "2", "60000")));

    assertThat(new DiffTable(diff, ENTRY).text()).contains("\nNothing has changed.\n");
  }

  @Test
  void json_is_exact_beyond_what_a_double_or_a_decimal_of_38_digits_can_hold() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(THEN, true, row("spot", "SHIB", "0", "0.000000000000000001")),
            snapshot(
                THEN,
                true,
                row(
                    "spot",
                    "SHIB",
                    "1000000000000001.000000000000000001",
                    "0.000012345678901234")));

    assertThat(DiffJson.text(diff, ENTRY))
        .contains("\"moved\":\"1000000000000001.000000000000000001\"")
        .contains("\"change\":\"12345678901.234012345678901234000012345678901234\"");
  }
}
