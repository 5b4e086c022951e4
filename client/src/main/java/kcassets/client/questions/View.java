package kcassets.client.questions;

import kcassets.json.Json;

/**
 * A part of an answer, read by the names of its members. Nothing is rewritten: it looks into the
 * value as it came. Threads may share one.
 */
public interface View {
  /**
   * The value as it came, for members that have no name here yet.
   *
   * @return an object, with every number as it came
   */
  Json json();
}
