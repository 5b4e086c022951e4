package kcassets.client.questions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;
import kcassets.json.UnreadableJson;

/** Reads the members of one operation's answers. What cannot be read is {@code Unreadable}. */
final class Members {
  /** What an answer that is no object is called when it is complained about. */
  private static final String WHOLE = "data";

  private final Operation operation;

  Members(Operation operation) {
    this.operation = operation;
  }

  String text(Json object, String name) {
    return understood(() -> object.text(name));
  }

  Optional<String> optionalText(Json object, String name) {
    return understood(() -> object.optionalText(name));
  }

  BigDecimal decimal(Json object, String name) {
    return understood(() -> object.decimal(name));
  }

  Optional<BigDecimal> optionalDecimal(Json object, String name) {
    return understood(() -> object.optionalDecimal(name));
  }

  long whole(Json object, String name) {
    return understood(() -> object.whole(name));
  }

  Optional<Long> optionalWhole(Json object, String name) {
    return understood(() -> object.optionalWhole(name));
  }

  Instant moment(Json object, String name) {
    return understood(() -> object.millis(name));
  }

  Optional<Instant> optionalMoment(Json object, String name) {
    return understood(() -> object.optionalMillis(name));
  }

  boolean flag(Json object, String name) {
    return understood(() -> object.flag(name));
  }

  Optional<Boolean> optionalFlag(Json object, String name) {
    return understood(() -> object.optionalFlag(name));
  }

  List<Json> list(Json object, String name) {
    return understood(() -> object.list(name));
  }

  <V> List<V> list(Json object, String name, Function<Json, V> view) {
    return list(object, name).stream().map(view).toList();
  }

  List<Json> optionalList(Json object, String name) {
    return understood(() -> object.get(name).list());
  }

  <V> V object(Json object, String name, Function<Json, V> view) {
    return object(object.get(name), view);
  }

  boolean flag(Json data) {
    return flag(whole(data), WHOLE);
  }

  Instant moment(Json data) {
    return moment(whole(data), WHOLE);
  }

  <V> List<V> list(Json data, Function<Json, V> view) {
    return list(whole(data), WHOLE, view);
  }

  <V> V object(Json data, Function<Json, V> view) {
    understood(data::map);
    return view.apply(data);
  }

  <V> Optional<V> optionalObject(Json data, Function<Json, V> view) {
    return data.isNothing() ? Optional.empty() : Optional.of(object(data, view));
  }

  /** Amounts by the names that they have; what is null is left out. */
  Map<String, BigDecimal> decimals(Json data) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (String name : understood(data::map).keySet()) {
      optionalDecimal(data, name).ifPresent(amount -> amounts.put(name, amount));
    }
    return amounts;
  }

  private static Json whole(Json data) {
    return new Json.Members(Map.of(WHOLE, data));
  }

  private <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableJson e) {
      throw new AssetsException(
          new Failure.Unreadable(
              "the answer to " + operation.command() + " " + e.getMessage(), true));
    }
  }
}
