package kcassets.client.questions;

import kcassets.json.Json;

/**
 * A question about a list that may be longer than one answer. Threads may share one.
 *
 * @param <A> what a single answer is read as
 * @param <R> what a row is read as
 */
public interface ListQuestion<A, R> extends Question<A> {
  /**
   * Reads a row.
   *
   * @param row as it came
   * @return the row
   */
  R row(Json row);
}
