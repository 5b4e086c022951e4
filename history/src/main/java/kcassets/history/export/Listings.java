package kcassets.history.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.MovementKind;
import kcassets.history.ledger.Source;

/**
 * Which deposit or withdrawal of the lists stands behind which row of the ledgers, so that none
 * counts twice. The lists know the transaction, the fee and what became of it; the ledgers know
 * when the money moved. They share no id: coin, direction and amount must be the same, the moment
 * must fit, and the nearest moment wins.
 */
final class Listings {
  private static final long BEFORE = Duration.ofHours(1).toMillis();
  private static final long AFTER = Duration.ofDays(7).toMillis();
  private static final long BEYOND = Duration.ofDays(30).toMillis();

  private final Map<Sought, List<Candidate>> candidates = new HashMap<>();
  private final Map<String, Listed> behind = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private record Sought(String uid, String currency, BigDecimal change) {}

  private static final class Candidate {
    private final Listed listed;
    private boolean moved;
    private boolean movedBack;

    Candidate(Listed listed) {
      this.listed = listed;
    }
  }

  private Listings() {}

  /** Matches what a query shows, and what begins or ends near its edges. */
  static Listings of(Walk walk, LedgerQuery query) {
    Listings listings = new Listings();
    LedgerQuery wide = wide(query);
    walk.each(
        wide.from(Source.DEPOSITS, Source.WITHDRAWALS),
        row -> {
          listings.seek(Listed.of(row));
          return true;
        });
    if (!listings.candidates.isEmpty()) {
      walk.each(
          wide.from(
              Source.SPOT_LEDGERS,
              Source.TRADE_HF_LEDGERS,
              Source.MARGIN_HF_LEDGERS,
              Source.FUTURES_LEDGERS),
          row -> {
            listings.match(row);
            return true;
          });
    }
    listings.candidates.clear();
    return listings;
  }

  /** What stands behind a row of a ledger. */
  Optional<Listed> behind(LedgerRow row) {
    return Optional.ofNullable(behind.get(key(row)));
  }

  /** Whether a row of a ledger tells of a deposit or withdrawal. */
  boolean isTold(LedgerRow listed) {
    return told.contains(key(listed));
  }

  private void seek(Listed listed) {
    Candidate candidate = new Candidate(listed);
    // Nobody says whether a deposit's fee is part of what the ledger shows: either is taken.
    BigDecimal other =
        listed.isDeposit()
            ? listed.amount().subtract(listed.fee())
            : listed.amount().add(listed.fee());
    seek(listed, candidate, listed.amount());
    if (other.compareTo(listed.amount()) != 0) {
      seek(listed, candidate, other);
    }
  }

  private void seek(Listed listed, Candidate candidate, BigDecimal amount) {
    BigDecimal change = amount.stripTrailingZeros();
    add(listed, candidate, listed.isDeposit() ? change : change.negate());
    if (listed.state() == Listed.State.FAILED) {
      add(listed, candidate, listed.isDeposit() ? change.negate() : change); // the way back
    }
  }

  private void add(Listed listed, Candidate candidate, BigDecimal change) {
    candidates
        .computeIfAbsent(
            new Sought(listed.uid(), listed.currency(), change), _ -> new ArrayList<>(1))
        .add(candidate);
  }

  private void match(LedgerRow row) {
    MovementKind kind = MovementKind.of(row);
    if (kind != MovementKind.DEPOSIT && kind != MovementKind.WITHDRAWAL) {
      return;
    }
    List<Candidate> fitting =
        candidates.getOrDefault(
            new Sought(row.uid(), row.spotCurrency(), row.amount().stripTrailingZeros()),
            List.of());
    Optional<Candidate> nearest = Optional.empty();
    for (Candidate each : fitting) {
      if (isFree(each, row)
          && fits(each.listed, row)
          && nearest
              .map(best -> distance(each.listed, row) < distance(best.listed, row))
              .orElse(true)) {
        nearest = Optional.of(each);
      }
    }
    nearest.ifPresent(found -> take(found, row));
  }

  private void take(Candidate found, LedgerRow row) {
    if (isWayBack(found.listed, row)) {
      found.movedBack = true;
    } else {
      found.moved = true;
    }
    behind.put(key(row), found.listed);
    told.add(key(found.listed.uid(), found.listed.source(), found.listed.id()));
  }

  private static boolean isFree(Candidate candidate, LedgerRow row) {
    return isWayBack(candidate.listed, row) ? !candidate.movedBack : !candidate.moved;
  }

  private static boolean isWayBack(Listed listed, LedgerRow row) {
    return listed.isDeposit() == (row.amount().signum() < 0);
  }

  private static boolean fits(Listed listed, LedgerRow row) {
    return row.timeMillis() >= listed.timeMillis() - BEFORE
        && row.timeMillis() <= Math.max(listed.timeMillis(), listed.changedMillis()) + AFTER;
  }

  private static long distance(Listed listed, LedgerRow row) {
    return Math.abs(row.timeMillis() - listed.timeMillis());
  }

  private static LedgerQuery wide(LedgerQuery query) {
    return new LedgerQuery(
        query.uids(),
        Set.of(),
        Set.of(),
        Set.of(),
        shifted(query.fromMillis(), -BEYOND),
        shifted(query.toMillis(), BEYOND),
        LedgerQuery.Order.OLDEST_FIRST,
        OptionalLong.empty());
  }

  private static OptionalLong shifted(OptionalLong moment, long millis) {
    return moment.isPresent() ? OptionalLong.of(moment.getAsLong() + millis) : moment;
  }

  private static String key(LedgerRow row) {
    return key(row.uid(), row.source(), row.id());
  }

  private static String key(String uid, Source source, String id) {
    return uid + "|" + source.label() + "|" + id;
  }
}
