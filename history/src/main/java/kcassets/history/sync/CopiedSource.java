package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import kcassets.history.ledger.Source;

/**
 * A source of one account that is copied.
 *
 * @param account what it is called here; two names may stand for one account of the exchange
 * @param uid whose it is
 */
record CopiedSource(String account, String uid, Source source) implements Comparable<CopiedSource> {
  private static final Comparator<CopiedSource> ORDER =
      Comparator.comparing(CopiedSource::uid)
          .thenComparing(CopiedSource::source)
          .thenComparing(CopiedSource::account);

  CopiedSource {
    requireNonNull(account, "account is null");
    requireNonNull(uid, "uid is null");
    requireNonNull(source, "source is null");
  }

  @Override
  public int compareTo(CopiedSource other) {
    return ORDER.compare(this, other);
  }
}
