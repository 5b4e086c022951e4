package kcassets.client.questions;

import java.util.Map;
import kcassets.catalog.Operation;
import kcassets.json.Json;

/**
 * A question whose answer has a type. There is one class for each operation of the catalog, and
 * nobody else need implement it. Threads may share one.
 *
 * @param <A> what an answer is read as
 */
public interface Question<A> {
  /**
   * What is asked.
   *
   * @return the constant of the catalog
   */
  Operation operation();

  /**
   * What it is asked with; checked when it is asked.
   *
   * @return texts by the exchange's names
   */
  Map<String, String> arguments();

  /**
   * Reads an answer.
   *
   * @param data the exchange's {@code data}
   * @return the answer
   * @throws kcassets.catalog.failure.AssetsException {@code Unreadable} when it is something else
   */
  A answer(Json data);
}
