package kcassets.history.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed, split into movement and price. */
class SnapshotDiffTest {
  private static SnapshotRow row(String wallet, String currency, String net, String price) {
    BigDecimal amount = new BigDecimal(net);
    Optional<BigDecimal> priced =
        price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price));
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

  private static Snapshot snapshot(SnapshotRow... rows) {
    return new Snapshot("7", "main", Instant.EPOCH, "USD", true, Arrays.asList(rows));
  }

  private static SnapshotDiff.Effect effect(String change, String byMovement, String byPrice) {
    return new SnapshotDiff.Effect(
        new BigDecimal(change), new BigDecimal(byMovement), new BigDecimal(byPrice));
  }

  @Test
  void movement_is_valued_at_the_later_price_and_price_on_the_earlier_amount() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(row("spot", "BTC", "2", "100")), snapshot(row("spot", "BTC", "5", "110")));

    assertThat(diff.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.moved()).isEqualByComparingTo("3");
          assertThat(change.effect()).contains(effect("350", "330", "20"));
        });
    assertThat(diff.total()).isEqualTo(effect("350", "330", "20"));
  }

  @Test
  void a_coin_that_is_new_or_gone_has_moved_and_its_price_had_no_effect() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(row("spot", "OLD", "2", "100")), snapshot(row("spot", "NEW", "5", "10")));

    assertThat(diff.changes())
        .extracting(SnapshotDiff.Change::currency)
        .containsExactly("NEW", "OLD");
    assertThat(diff.changes().getFirst().effect()).contains(effect("50", "50", "0"));
    assertThat(diff.changes().getLast().effect()).contains(effect("-200", "-200", "0"));
  }

  @Test
  void a_coin_that_left_one_wallet_is_valued_as_in_the_others() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(row("spot", "BTC", "2", "100"), row("funding", "BTC", "1", "100")),
            snapshot(row("spot", "BTC", "3", "110")));

    assertThat(diff.changes().getFirst().wallet()).isEqualTo("funding");
    assertThat(diff.changes().getFirst().effect()).contains(effect("-100", "-110", "10"));
    assertThat(diff.total()).isEqualTo(effect("30", "0", "30"));
  }

  @Test
  void a_coin_that_only_went_to_another_wallet_has_not_moved_as_a_whole() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(row("spot", "BTC", "2", "100"), row("funding", "BTC", "1", "100")),
            snapshot(row("spot", "BTC", "3", "110"), row("spot", "ODD", "1", "")));

    SnapshotDiff.CoinChange coin = diff.coins().getFirst();
    assertThat(coin.moved()).isEqualByComparingTo("0");
    assertThat(coin.before()).isEqualByComparingTo("3");
    assertThat(coin.after()).isEqualByComparingTo("3");
    assertThat(coin.effect()).contains(effect("30", "0", "30"));
    assertThat(diff.coins().getLast().effect()).isEmpty();
    SnapshotDiff still =
        SnapshotDiff.between(
            snapshot(row("spot", "BTC", "2", "100"), row("funding", "BTC", "1", "100")),
            snapshot(row("spot", "BTC", "1", "100"), row("funding", "BTC", "2", "100")));
    assertThat(still.changes()).hasSize(2);
    assertThat(still.coins()).isEmpty();
  }

  @Test
  void coins_without_a_price_are_named_and_not_added() {
    SnapshotDiff diff =
        SnapshotDiff.between(
            snapshot(row("spot", "ODD", "2", "")),
            snapshot(row("spot", "ODD", "3", "7"), row("spot", "BTC", "1", "100")));

    assertThat(diff.unpriced()).containsExactly("ODD");
    assertThat(diff.changes().getLast().effect()).isEmpty();
    assertThat(diff.changes().getLast().moved()).isEqualByComparingTo("1");
    assertThat(diff.total().change()).isEqualByComparingTo("100");
  }

  @Test
  void what_is_the_same_is_left_out() {
    assertThat(
            SnapshotDiff.between(
                    snapshot(row("spot", "BTC", "2.0", "100")),
                    snapshot(row("spot", "BTC", "2", "100.0")))
                .changes())
        .isEmpty();
  }

  @Test
  void snapshots_in_different_bases_are_not_compared() {
    Snapshot euros = new Snapshot("7", "main", Instant.EPOCH, "EUR", true, List.of());
    assertThatThrownBy(() -> SnapshotDiff.between(snapshot(), euros))
        .hasMessageContaining("must be USD");
  }

  @Test
  void a_comparison_with_what_was_incomplete_is_incomplete() {
    Snapshot half = new Snapshot("7", "main", Instant.EPOCH, "USD", false, List.of());
    assertThat(SnapshotDiff.between(half, snapshot()).complete()).isFalse();
    assertThat(SnapshotDiff.between(snapshot(), half).complete()).isFalse();
    assertThat(SnapshotDiff.between(snapshot(), snapshot()).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void movement_and_price_together_are_the_change_of_the_value_exactly(long seed) {
    Random random = new Random(seed);
    Snapshot earlier = random(random);
    Snapshot later = random(random);
    SnapshotDiff diff = SnapshotDiff.between(earlier, later);

    assertThat(diff.total().change())
        .isEqualByComparingTo(value(later).subtract(value(earlier)))
        .isEqualByComparingTo(diff.total().byMovement().add(diff.total().byPrice()));
  }

  private static Snapshot random(Random random) {
    List<BigDecimal> prices =
        IntStream.range(0, 5)
            .mapToObj(_ -> new BigDecimal(new BigInteger(90, random), 12))
            .toList();
    return snapshot(
        IntStream.range(0, 20)
            .mapToObj(_ -> {
              int coin = random.nextInt(5);
              return row(
                  "wallet" + random.nextInt(3),
                  "COIN" + coin,
                  new BigDecimal(new BigInteger(120, random), 18).toPlainString(),
                  prices.get(coin).toPlainString());
            })
            .toArray(SnapshotRow[]::new));
  }

  private static BigDecimal value(Snapshot snapshot) {
    return snapshot.rows().stream()
        .map(row -> row.value().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
