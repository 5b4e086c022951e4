package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.ledger.MovementKind;

/**
 * A month of one currency in one wallet.
 *
 * @param opening the balance before its first moment
 * @param flows what moved, by column; a column without movements is absent
 * @param closing the balance after its last moment
 * @param covered whether the exchange has answered for all of the month
 */
record StatementLine(
    WalletCurrency coin,
    Balance opening,
    Map<Flow, BigDecimal> flows,
    List<TypeSum> types,
    Balance closing,
    boolean covered) {
  /**
   * Movements of one business type and sign.
   *
   * @param amount with its sign, fees included
   * @param fee the part of it that was fees
   */
  record TypeSum(String type, MovementKind kind, long rows, BigDecimal amount, BigDecimal fee) {}

  StatementLine {
    requireNonNull(coin, "coin is null");
    requireNonNull(opening, "opening is null");
    requireNonNull(closing, "closing is null");
    flows = Collections.unmodifiableMap(new EnumMap<>(flows));
    types = List.copyOf(types);
  }

  /** Makes one of the sums of its movements. */
  static StatementLine of(
      Balance opening, List<MovementSums.Sum> sums, Balance closing, boolean covered) {
    Map<Flow, BigDecimal> flows = new EnumMap<>(Flow.class);
    List<TypeSum> types = new ArrayList<>();
    for (MovementSums.Sum sum : sums) {
      MovementKind kind = MovementKind.named(sum.type());
      Flow flow = Flow.of(kind, sum.amount().signum());
      BigDecimal fee = flow == Flow.FEES ? BigDecimal.ZERO : sum.fee();
      flows.merge(flow, sum.amount().add(fee), BigDecimal::add);
      flows.merge(Flow.FEES, fee.negate(), BigDecimal::add);
      types.add(new TypeSum(sum.type(), kind, sum.rows(), sum.amount(), sum.fee()));
    }
    return new StatementLine(opening.coin(), opening, flows, types, closing, covered);
  }

  BigDecimal flow(Flow flow) {
    return flows.getOrDefault(flow, BigDecimal.ZERO);
  }

  /** Everything that moved. */
  BigDecimal moved() {
    return flows.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What closing has more than opening and movements; empty where one of them is not known, or both
   * are computed from the same told balance, which proves nothing.
   */
  Optional<BigDecimal> difference() {
    if (opening.known().isEmpty() || opening.known().equals(closing.known())) {
      return Optional.empty();
    }
    return closing
        .amount()
        .map(end -> end.subtract(opening.amount().orElseThrow()).subtract(moved()));
  }

  /** Whether it is known, whole, and not contradicted. */
  boolean isSound() {
    return covered && isKnown() && closes().orElse(true);
  }

  boolean isKnown() {
    return opening.whole() && closing.whole();
  }

  /** Whether opening and movements make closing, where that can be compared. */
  Optional<Boolean> closes() {
    return difference().map(difference -> difference.signum() == 0);
  }

  boolean isNothing() {
    return opening.isSurelyNothing() && closing.isSurelyNothing() && types.isEmpty() && covered;
  }
}
