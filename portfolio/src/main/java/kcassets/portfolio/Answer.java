package kcassets.portfolio;

import java.util.function.Function;
import java.util.function.Supplier;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;
import kcassets.json.UnreadableJson;

/** How one question ended. */
sealed interface Answer {
  /** The exchange answered. */
  record Data(Json json) implements Answer {
    /**
     * What the answer says.
     *
     * @throws AssetsException {@code Unreadable} when it cannot be understood
     */
    <T> T read(Function<Json, T> reading) {
      return Answer.understood(() -> reading.apply(json));
    }

    /** A count that the answer may tell; 0 where it tells none. */
    long count(String name) {
      return json.get(name)
          .text()
          .filter(text -> text.matches("[0-9]{1,9}"))
          .map(Long::parseLong)
          .orElse(0L);
    }
  }

  /** It did not; {@code late} when nobody waited any longer. */
  record Missing(Failure failure, boolean late) implements Answer {}

  /**
   * The answer itself.
   *
   * @throws AssetsException {@code Unreadable} when the text is no JSON
   */
  static Data of(String json) {
    return understood(() -> new Data(Json.read(json)));
  }

  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableJson e) {
      throw new AssetsException(
          new Failure.Unreadable("the exchange's answer " + e.getMessage(), true));
    }
  }

  /** What to make of it either way. An answer that cannot be understood is a missing one. */
  default Findings map(Function<Json, Findings> whenThere, Function<Failure, Findings> whenNot) {
    return switch (this) {
      case Missing missing -> whenNot.apply(missing.failure);
      case Data data -> {
        try {
          yield data.read(whenThere);
        } catch (AssetsException e) {
          yield whenNot.apply(e.failure());
        }
      }
    };
  }
}
