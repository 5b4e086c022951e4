package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the store has of one account, list by list.
 *
 * @param account a local name of it
 * @param asOfMillis the moment it is told for, in epoch milliseconds
 */
public record AccountCoverage(String account, String uid, long asOfMillis, List<Entry> entries) {
  /** A list, and the rows that are stored of it. */
  public record Entry(SourceCoverage coverage, KeptRows rows) {
    public Entry {
      requireNonNull(coverage, "coverage is null");
      requireNonNull(rows, "rows are null");
    }
  }

  public AccountCoverage {
    requireNonNull(account, "account is null");
    requireNonNull(uid, "uid is null");
    entries = List.copyOf(entries);
  }

  /** Whether nothing is missing that could have been had. */
  public boolean isComplete() {
    return entries.stream().allMatch(entry -> entry.coverage().isComplete());
  }
}
