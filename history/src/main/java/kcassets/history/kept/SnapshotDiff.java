package kcassets.history.kept;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * What changed between two snapshots, coin by coin and wallet by wallet, split into movement and
 * price. Movement is the change of the amount at the later price, the price's effect is the earlier
 * amount at the change of the price; together they are the change of the value exactly:
 *
 * <pre>(n2 − n1) × p2 + n1 × (p2 − p1) = n2 × p2 − n1 × p1</pre>
 *
 * <p>Where a coin is gone and nobody told a later price, the earlier one stands for it, and where
 * it is new the later one; its price had no effect then. A coin without any price is named.
 *
 * @param changes sorted by owner, wallet and currency; what is the same in both is left out
 * @param coins the same over all wallets, sorted by currency: what only went from one wallet to
 *     another has not moved here
 * @param complete whether nothing was missing from either; else a coin that seems gone may not be
 */
public record SnapshotDiff(
    Snapshot earlier,
    Snapshot later,
    List<Change> changes,
    List<CoinChange> coins,
    Effect total,
    List<String> unpriced,
    boolean complete) {
  /** A split change of value. */
  public record Effect(BigDecimal change, BigDecimal byMovement, BigDecimal byPrice) {
    static final Effect NONE = new Effect(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Effect plus(Effect other) {
      return new Effect(
          change.add(other.change), byMovement.add(other.byMovement), byPrice.add(other.byPrice));
    }
  }

  /**
   * One coin in one wallet.
   *
   * @param effect empty where there is no price
   */
  public record Change(
      String owner,
      String wallet,
      String currency,
      BigDecimal before,
      BigDecimal after,
      Optional<BigDecimal> priceBefore,
      Optional<BigDecimal> priceAfter,
      Optional<Effect> effect) {
    /** How much came in, or went out where it is negative. */
    public BigDecimal moved() {
      return after.subtract(before);
    }
  }

  /**
   * One coin in all wallets together.
   *
   * @param effect empty where there is no price
   */
  public record CoinChange(
      String currency,
      BigDecimal before,
      BigDecimal after,
      Optional<BigDecimal> priceBefore,
      Optional<BigDecimal> priceAfter,
      Optional<Effect> effect) {
    /** How much came in, or went out where it is negative. */
    public BigDecimal moved() {
      return after.subtract(before);
    }

    private static CoinChange of(Change change) {
      return new CoinChange(
          change.currency,
          change.before,
          change.after,
          change.priceBefore,
          change.priceAfter,
          change.effect);
    }

    private CoinChange plus(CoinChange other) {
      return new CoinChange(
          currency,
          before.add(other.before),
          after.add(other.after),
          priceBefore,
          priceAfter,
          effect.flatMap(mine -> other.effect.map(mine::plus)));
    }
  }

  public SnapshotDiff {
    requireNonNull(earlier, "earlier is null");
    requireNonNull(later, "later is null");
    changes = List.copyOf(changes);
    coins = List.copyOf(coins);
    unpriced = List.copyOf(unpriced);
  }

  /**
   * Compares two snapshots of one account.
   *
   * @throws AssetsException {@code InvalidArguments} where they are valued in different bases
   */
  public static SnapshotDiff between(Snapshot earlier, Snapshot later) {
    if (!earlier.base().equals(later.base())) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "base",
              "must be %s, in which the earlier snapshot is valued; got %s"
                  .formatted(earlier.base(), later.base())));
    }
    Map<Spot, BigDecimal> before = amounts(earlier);
    Map<Spot, BigDecimal> after = amounts(later);
    Map<String, BigDecimal> pricesBefore = prices(earlier);
    Map<String, BigDecimal> pricesAfter = prices(later);
    TreeSet<Spot> spots = new TreeSet<>(before.keySet());
    spots.addAll(after.keySet());

    List<Change> changes = new ArrayList<>();
    TreeMap<String, CoinChange> coins = new TreeMap<>();
    TreeSet<String> unpriced = new TreeSet<>();
    Effect total = Effect.NONE;
    for (Spot spot : spots) {
      Change change =
          change(
              spot,
              before.getOrDefault(spot, BigDecimal.ZERO),
              after.getOrDefault(spot, BigDecimal.ZERO),
              Optional.ofNullable(pricesBefore.get(spot.currency)),
              Optional.ofNullable(pricesAfter.get(spot.currency)));
      total = total.plus(change.effect.orElse(Effect.NONE));
      if (change.effect.isEmpty()) {
        unpriced.add(spot.currency);
      }
      coins.merge(spot.currency, CoinChange.of(change), CoinChange::plus);
      if (isChange(change.moved(), change.effect)) {
        changes.add(change);
      }
    }
    return new SnapshotDiff(
        earlier,
        later,
        changes,
        coins.values().stream().filter(coin -> isChange(coin.moved(), coin.effect)).toList(),
        total,
        List.copyOf(unpriced),
        earlier.complete() && later.complete());
  }

  private record Spot(String owner, String wallet, String currency) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
        Comparator.comparing(Spot::owner).thenComparing(Spot::wallet).thenComparing(Spot::currency);

    @Override
    public int compareTo(Spot other) {
      return ORDER.compare(this, other);
    }
  }

  private static Change change(
      Spot spot,
      BigDecimal before,
      BigDecimal after,
      Optional<BigDecimal> priceBefore,
      Optional<BigDecimal> priceAfter) {
    return new Change(
        spot.owner,
        spot.wallet,
        spot.currency,
        before,
        after,
        priceBefore,
        priceAfter,
        effect(before, after, priceBefore, priceAfter));
  }

  private static Optional<Effect> effect(
      BigDecimal before,
      BigDecimal after,
      Optional<BigDecimal> priceBefore,
      Optional<BigDecimal> priceAfter) {
    Optional<BigDecimal> first =
        before.signum() == 0 ? priceBefore.or(() -> priceAfter) : priceBefore;
    Optional<BigDecimal> last = after.signum() == 0 ? priceAfter.or(() -> priceBefore) : priceAfter;
    if (before.signum() == 0 && after.signum() == 0) {
      return Optional.of(Effect.NONE);
    }
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal byMovement = after.subtract(before).multiply(last.get());
    BigDecimal byPrice = before.multiply(last.get().subtract(first.get()));
    return Optional.of(new Effect(byMovement.add(byPrice), byMovement, byPrice));
  }

  private static boolean isChange(BigDecimal moved, Optional<Effect> effect) {
    return moved.signum() != 0 || effect.map(value -> value.change().signum() != 0).orElse(false);
  }

  private static Map<Spot, BigDecimal> amounts(Snapshot snapshot) {
    Map<Spot, BigDecimal> amounts = new TreeMap<>();
    for (SnapshotRow row : snapshot.rows()) {
      amounts.merge(
          new Spot(row.owner(), row.wallet(), row.currency()), row.net(), BigDecimal::add);
    }
    return amounts;
  }

  /** One price a coin: every wallet of an answer is valued with the same. */
  private static Map<String, BigDecimal> prices(Snapshot snapshot) {
    Map<String, BigDecimal> prices = new TreeMap<>();
    for (SnapshotRow row : snapshot.rows()) {
      row.price().ifPresent(price -> prices.putIfAbsent(row.currency(), price));
    }
    return prices;
  }
}
