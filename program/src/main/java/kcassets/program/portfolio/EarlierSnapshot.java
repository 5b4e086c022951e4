package kcassets.program.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.TimeExpression;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.kept.SnapshotEntry;
import kcassets.history.kept.Snapshots;

/**
 * Which kept snapshot a comparison begins at: the one of a number, or the latest up to a moment.
 *
 * @param base what it must be valued in; empty where anything will do
 */
record EarlierSnapshot(Optional<Long> number, Instant upTo, Optional<String> base) {
  /** No store holds so many snapshots; a whole number from here on is a time. */
  private static final long FIRST_TIME = 100_000_000_000L;

  private static final String SINCE = "since";

  /** As it was typed. */
  static EarlierSnapshot read(
      Optional<String> since, Optional<String> base, Instant now, List<Problem> problems) {
    if (since.isEmpty()) {
      // The exchange's clock may be ahead of ours, by which the latest would be left out.
      return new EarlierSnapshot(Optional.empty(), Instant.MAX, base);
    }
    String text = since.get();
    if (text.matches("[0-9]{1,15}") && Long.parseLong(text) < FIRST_TIME) {
      return new EarlierSnapshot(Optional.of(Long.valueOf(text)), now, base);
    }
    Optional<Instant> time = TimeExpression.read(text, now);
    if (time.isEmpty()) {
      problems.add(
          new Problem(
              SINCE,
              "must be the number of a snapshot, epoch milliseconds, 2026-01-31,"
                  + " 2026-01-31T12:00:00Z, or a span before now such as -7d; got "
                  + Quoted.of(text)));
    }
    return new EarlierSnapshot(Optional.empty(), time.orElse(now), base);
  }

  /**
   * Looks whether there can be one, before anybody is asked whose key it is.
   *
   * @throws AssetsException {@code InvalidArguments} when there is none
   */
  void requireCandidate(Snapshots snapshots) {
    if (snapshots.list().stream().noneMatch(this::fits)) {
      throw none("");
    }
  }

  /**
   * The entry of an account.
   *
   * @throws AssetsException {@code InvalidArguments} when there is none
   */
  SnapshotEntry of(String uid, Snapshots snapshots) {
    return snapshots.list(uid).stream()
        .filter(this::fits)
        .findFirst()
        .orElseThrow(() -> none(" of this account"));
  }

  private boolean fits(SnapshotEntry entry) {
    return number.map(wanted -> wanted == entry.id()).orElse(!entry.takenAt().isAfter(upTo))
        && base.map(entry.base()::equals).orElse(true);
  }

  private AssetsException none(String whose) {
    String what =
        number.map(id -> "snapshot " + id).orElse("snapshot")
            + base.map(in -> " in " + in).orElse("");
    return new AssetsException(
        new Failure.InvalidArguments(
            List.of(
                new Problem(
                    number.isPresent() || upTo.isBefore(Instant.MAX) ? SINCE : "diff",
                    "finds no " + what + whose + " in the local store",
                    "Keep one with: portfolio --save. What is kept shows: portfolio --snapshots."))));
  }
}
