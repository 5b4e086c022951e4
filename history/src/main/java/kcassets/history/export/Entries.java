package kcassets.history.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.MovementKind;
import kcassets.history.ledger.Source;

/** Makes entries of rows, so that each changes an account by exactly what its rows do. */
final class Entries {
  private static final int ID_DIGITS = 24;
  private static final int LONGEST_WORDS = 120;

  private Entries() {}

  /** A trade of several legs. */
  static Entry trade(List<TradeLeg> legs) {
    Amounts change = new Amounts();
    Amounts fees = new Amounts();
    for (TradeLeg leg : legs) {
      change.add(leg.row().spotCurrency(), leg.row().amount());
      leg.row().fee().ifPresent(fee -> fees.add(leg.row().spotCurrency(), fee));
    }
    Money in = side(change, 1);
    Money out = side(change, -1);
    BigDecimal feeOut = fees.of(out.currency());
    BigDecimal feeIn = fees.of(in.currency());
    Optional<Money> fee = Optional.empty();
    if (feeOut.signum() > 0 && feeOut.compareTo(out.amount()) < 0) {
      fee = Optional.of(new Money(feeOut, out.currency()));
      out = new Money(out.amount().subtract(feeOut), out.currency());
    } else if (feeIn.signum() > 0) { // there is one column for fees; another one stays inside
      fee = Optional.of(new Money(feeIn, in.currency()));
      in = new Money(in.amount().add(feeIn), in.currency());
    }
    LedgerRow first =
        legs.stream()
            .map(TradeLeg::row)
            .min(
                Comparator.comparingLong(LedgerRow::timeMillis)
                    .thenComparingInt(row -> row.id().length())
                    .thenComparing(LedgerRow::id))
            .orElseThrow();
    String pair =
        legs.stream().flatMap(leg -> leg.pair().stream()).findFirst().map(" "::concat).orElse("");
    return new Entry(
        MovementKind.TRADE,
        first.timeMillis(),
        Optional.of(in),
        Optional.of(out),
        fee,
        isMargin(first),
        id(first.uid(), first.source(), first.id()),
        Optional.empty(),
        words("KuCoin trade" + pair));
  }

  /** A row of a ledger that stands alone. */
  static Entry single(MovementKind kind, LedgerRow row) {
    String currency = row.spotCurrency();
    BigDecimal amount = row.amount().abs();
    Optional<Money> fee = Optional.empty();
    boolean in = row.amount().signum() > 0;
    BigDecimal taken = row.fee().orElse(BigDecimal.ZERO);
    boolean moved = kind == MovementKind.DEPOSIT || kind == MovementKind.WITHDRAWAL;
    if (moved && taken.signum() > 0 && (in || taken.compareTo(amount) < 0)) {
      fee = Optional.of(new Money(taken, currency));
      amount = in ? amount.add(taken) : amount.subtract(taken);
    }
    Optional<Money> money = Optional.of(new Money(amount, currency));
    String detail =
        row.source() == Source.FUTURES_LEDGERS ? row.context().orElse("") : row.type().orElse("");
    return new Entry(
        kind,
        row.timeMillis(),
        in ? money : Optional.empty(),
        in ? Optional.empty() : money,
        fee,
        isMargin(row),
        id(row.uid(), row.source(), row.id()),
        Optional.empty(),
        words("KuCoin " + kind.label() + (detail.isEmpty() ? "" : " " + detail)));
  }

  /**
   * A deposit or withdrawal.
   *
   * @param moved how the ledger says that the wallet changed, and when; empty where it says nothing
   */
  static Entry listed(Listed listed, Optional<LedgerRow> moved) {
    boolean in = listed.isDeposit();
    BigDecimal whole =
        moved
            .map(row -> row.amount().abs())
            .orElseGet(() ->
                in ? listed.amount().subtract(listed.fee()) : listed.amount().add(listed.fee()));
    BigDecimal fee = in || listed.fee().compareTo(whole) < 0 ? listed.fee() : BigDecimal.ZERO;
    BigDecimal amount = in ? whole.add(fee) : whole.subtract(fee);
    Optional<Money> money = Optional.of(new Money(amount, listed.currency()));
    MovementKind kind =
        listed.inner()
            ? MovementKind.INNER_TRANSFER
            : in ? MovementKind.DEPOSIT : MovementKind.WITHDRAWAL;
    return new Entry(
        kind,
        moved.map(LedgerRow::timeMillis).orElse(listed.timeMillis()),
        in ? money : Optional.empty(),
        in ? Optional.empty() : money,
        fee.signum() > 0 ? Optional.of(new Money(fee, listed.currency())) : Optional.empty(),
        false,
        id(listed.uid(), listed.source(), listed.id()),
        listed.hash(),
        words("KuCoin " + kind.label() + listed.chain().map(" "::concat).orElse("")));
  }

  private static Money side(Amounts change, int sign) {
    for (Map.Entry<String, BigDecimal> each : change.byCurrency().entrySet()) {
      if (each.getValue().signum() == sign) {
        return new Money(each.getValue().abs(), each.getKey());
      }
    }
    throw new IllegalArgumentException("the legs are no trade");
  }

  private static boolean isMargin(LedgerRow row) {
    return row.source() == Source.MARGIN_HF_LEDGERS || row.source() == Source.FUTURES_LEDGERS;
  }

  /** Nothing of the account can be read from it, and it is the same in every export. */
  private static String id(String uid, Source source, String id) {
    return new Digest().add(uid + "|" + source.label(), id).hex().substring(0, ID_DIGITS);
  }

  private static String words(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST_WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS));
  }
}
