package kcassets.simulator.answers;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * Writes one JSON text in the venue's manner: spot amounts as decimal strings, futures amounts as
 * numbers. For one thread.
 */
public final class JsonAnswer {

  private final StringWriter text = new StringWriter(1024);
  private final JsonGenerator out = JsonWriting.generator(text);

  /** The finished text. */
  public String written() {
    out.close();
    return text.toString();
  }

  /** Writes a name; its value comes next. */
  public JsonAnswer name(String name) {
    out.writeName(name);
    return this;
  }

  /** An object with what the body writes. */
  public JsonAnswer object(Runnable body) {
    out.writeStartObject();
    body.run();
    out.writeEndObject();
    return this;
  }

  /** An array with one element for each item. */
  public <T> JsonAnswer array(Iterable<T> items, Consumer<T> element) {
    out.writeStartArray();
    items.forEach(element);
    out.writeEndArray();
    return this;
  }

  public JsonAnswer text(String value) {
    out.writeString(value);
    return this;
  }

  public JsonAnswer whole(long value) {
    out.writeNumber(value);
    return this;
  }

  public JsonAnswer flag(boolean value) {
    out.writeBoolean(value);
    return this;
  }

  public JsonAnswer nothing() {
    out.writeNull();
    return this;
  }

  public JsonAnswer text(String name, String value) {
    return name(name).text(value);
  }

  /** A string, or null where there is none. */
  public JsonAnswer text(String name, Optional<String> value) {
    name(name);
    return value.isPresent() ? text(value.get()) : nothing();
  }

  /** A decimal number inside a string, all its places written out. */
  public JsonAnswer decimal(String name, BigDecimal value) {
    return name(name).text(value.signum() == 0 ? "0" : value.toPlainString());
  }

  /**
   * A JSON number as futures write it: zero comes as {@code 0.0}, and very small values in
   * scientific notation.
   */
  public JsonAnswer number(String name, BigDecimal value) {
    out.writeName(name);
    out.writeNumber(value.signum() == 0 ? "0.0" : value.toString());
    return this;
  }

  /** A JSON number spelled exactly like this. */
  public JsonAnswer literal(String name, String number) {
    out.writeName(name);
    out.writeNumber(number);
    return this;
  }

  public JsonAnswer whole(String name, long value) {
    return name(name).whole(value);
  }

  /** A whole number, or null where there is none. */
  public JsonAnswer whole(String name, Optional<? extends Number> value) {
    name(name);
    return value.isPresent() ? whole(value.get().longValue()) : nothing();
  }

  public JsonAnswer flag(String name, boolean value) {
    return name(name).flag(value);
  }

  public JsonAnswer nothing(String name) {
    return name(name).nothing();
  }
}
