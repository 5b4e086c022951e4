package kcassets.json;

import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * How answers are written: absent facts as null, amounts as strings in plain digits, moments in UTC
 * with milliseconds. Threads may share it.
 */
public final class JsonWriting {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private JsonWriting() {}

  /**
   * One value as a compact text.
   *
   * @param writing writes that value
   * @return the text, without blanks
   */
  public static String text(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = generator(text)) {
      writing.accept(json);
    }
    return text.toString();
  }

  /**
   * A generator of compact JSON.
   *
   * @param out takes the text
   * @return for one thread; whoever asked closes it
   */
  public static JsonGenerator generator(Writer out) {
    return generator(ObjectWriteContext.empty(), out);
  }

  /**
   * A generator of JSON in another form.
   *
   * @param form such as one with blanks between the tokens
   * @param out takes the text
   * @return for one thread; whoever asked closes it
   */
  public static JsonGenerator generator(ObjectWriteContext form, Writer out) {
    return JsonReading.FACTORY.createGenerator(form, out);
  }

  /**
   * A member that is a string, or null where there is none.
   *
   * @param json stands inside an object
   * @param name the member's name
   * @param text its value
   */
  public static void text(JsonGenerator json, String name, Optional<String> text) {
    if (text.isPresent()) {
      json.writeStringProperty(name, text.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  /**
   * A member that is an amount in {@link #plain} digits, or null where there is none.
   *
   * @param json stands inside an object
   * @param name the member's name
   * @param amount its value
   */
  public static void amount(JsonGenerator json, String name, Optional<BigDecimal> amount) {
    text(json, name, amount.map(JsonWriting::plain));
  }

  /**
   * An amount without an exponent, and without the zeros at its end: sums come with as many as the
   * widest number that went in, and they say nothing.
   *
   * @param amount any number
   * @return such as {@code 0}, {@code 1000} or {@code -0.05}
   */
  public static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /**
   * A moment as every answer tells it.
   *
   * @param moment what is finer than a millisecond is cut off
   * @return such as {@code 2026-01-31T12:00:00.000Z}
   */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }

  /**
   * A text as JSON writes it.
   *
   * @param text any text
   * @return in quotes, with escapes where they have to be
   */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }
}
