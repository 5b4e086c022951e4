package kcassets.history.coverage;

import static java.util.Objects.requireNonNull;

/**
 * How many rows there are, and their fingerprint.
 *
 * @param digest of their ids and raw texts in the order of time, then id; the same rows have the
 *     same digest in every store
 */
public record KeptRows(long count, String digest) {
  public KeptRows {
    requireNonNull(digest, "digest is null");
  }
}
