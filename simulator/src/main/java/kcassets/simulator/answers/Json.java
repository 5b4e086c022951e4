package kcassets.simulator.answers;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON text in the venue's manner: spot amounts as decimal strings, futures amounts as
 * numbers. For one thread.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter(1024);
  private final JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text);

  /** The finished text. */
  public String written() {
    out.close();
    return text.toString();
  }

  /** Writes a name; its value comes next. */
  public Json name(String name) {
    out.writeName(name);
    return this;
  }

  /** An object with what the body writes. */
  public Json object(Runnable body) {
    out.writeStartObject();
    body.run();
    out.writeEndObject();
    return this;
  }

  /** An array with one element for each item. */
  public <T> Json array(Iterable<T> items, Consumer<T> element) {
    out.writeStartArray();
    items.forEach(element);
    out.writeEndArray();
    return this;
  }

  public Json text(String value) {
    out.writeString(value);
    return this;
  }

  public Json whole(long value) {
    out.writeNumber(value);
    return this;
  }

  public Json flag(boolean value) {
    out.writeBoolean(value);
    return this;
  }

  public Json nothing() {
    out.writeNull();
    return this;
  }

  public Json text(String name, String value) {
    return name(name).text(value);
  }

  /** A string, or null where there is none. */
  public Json text(String name, Optional<String> value) {
    name(name);
    return value.isPresent() ? text(value.get()) : nothing();
  }

  /** A decimal number inside a string, all its places written out. */
  public Json decimal(String name, BigDecimal value) {
    return name(name).text(value.signum() == 0 ? "0" : value.toPlainString());
  }

  /**
   * A JSON number as futures write it: zero comes as {@code 0.0}, and very small values in
   * scientific notation.
   */
  public Json number(String name, BigDecimal value) {
    out.writeName(name);
    out.writeNumber(value.signum() == 0 ? "0.0" : value.toString());
    return this;
  }

  /** A JSON number spelled exactly like this. */
  public Json literal(String name, String number) {
    out.writeName(name);
    out.writeNumber(number);
    return this;
  }

  public Json whole(String name, long value) {
    return name(name).whole(value);
  }

  /** A whole number, or null where there is none. */
  public Json whole(String name, Optional<? extends Number> value) {
    name(name);
    return value.isPresent() ? whole(value.get().longValue()) : nothing();
  }

  public Json flag(String name, boolean value) {
    return name(name).flag(value);
  }

  public Json nothing(String name) {
    return name(name).nothing();
  }
}
