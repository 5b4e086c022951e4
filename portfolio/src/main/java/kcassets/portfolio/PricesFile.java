package kcassets.portfolio;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Naming;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Prices of the user's own, read strictly: a price that cannot be read is never left out. Two forms
 * are understood. CSV has {@code BTC,67123.4} on a line, with a header {@code currency,price} if
 * wanted; JSON is a map from currency to price, or an object with {@code base}, {@code asOf} and
 * {@code prices}. A mark of byte order at the beginning is passed over.
 */
public final class PricesFile {
  /** A file that is longer holds something else. */
  public static final int MOST_BYTES = 4 << 20;

  private static final String AMOUNT = "[0-9]{1,40}(\\.[0-9]{1,40})?";

  private final String base;
  private final Naming naming;
  private final Map<String, BigDecimal> prices = new LinkedHashMap<>();
  private Optional<Instant> asOf = Optional.empty();

  private PricesFile(String base, Naming naming) {
    this.base = base;
    this.naming = naming;
  }

  /**
   * Reads prices.
   *
   * @param base what they are counted in
   * @param content the file's bytes
   * @return the prices
   * @throws AssetsException {@code InvalidArguments} for the parameter {@code prices}, with the
   *     line and the reason
   */
  public static Prices read(byte[] content, String base) {
    return read(content, base, Naming.LIBRARY);
  }

  /**
   * {@return the same for a face}
   *
   * @param content the file's bytes
   * @param base what they are counted in
   * @param naming what the face calls the base
   */
  public static Prices read(byte[] content, String base, Naming naming) {
    PricesFile file = new PricesFile(base, naming);
    String text = decode(content);
    if (text.stripLeading().startsWith("{")) {
      new PricesJson(file, text).read();
    } else {
      file.csv(text);
    }
    if (file.prices.isEmpty()) {
      throw wrong("names no price; a line is such as BTC,67123.4");
    }
    return new Prices(base, Prices.Source.FILE, file.asOf, file.prices);
  }

  static AssetsException wrong(int line, String reason) {
    return wrong("is wrong in line " + line + ": " + reason);
  }

  private static AssetsException wrong(String message) {
    return new AssetsException(new Failure.InvalidArguments("prices", message));
  }

  private static String decode(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw wrong("is longer than " + MOST_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException ignored) {
      throw wrong("is no text in UTF-8");
    }
  }

  private void csv(String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      boolean header = prices.isEmpty() && line.replace("\"", "").equals("currency,price");
      if (line.isEmpty() || line.startsWith("#") || header) {
        continue;
      }
      String[] cells = line.split(",", -1);
      if (cells.length != 2) {
        throw wrong(i + 1, "a line is a currency, a comma and a price; got " + Quoted.of(line));
      }
      add(i + 1, unquoted(cells[0]), unquoted(cells[1]));
    }
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** One price, checked. */
  void add(int line, String currency, String price) {
    if (!currency.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      throw wrong(line, "a currency is such as BTC; got " + Quoted.of(currency));
    }
    if (!price.matches(AMOUNT)) {
      throw wrong(
          line,
          "the price of "
              + currency
              + " must be a plain decimal number, not negative and without an exponent; got "
              + Quoted.of(price));
    }
    String code = Wallets.spotCode(currency);
    BigDecimal amount = new BigDecimal(price);
    if (code.equals(base) && amount.compareTo(BigDecimal.ONE) != 0) {
      throw wrong(line, code + " is what prices are counted in, so its price is 1; got " + price);
    }
    if (prices.putIfAbsent(code, amount) != null) {
      throw wrong(line, code + " has a price already");
    }
  }

  /** The base that the file states for itself. */
  void base(int line, String stated) {
    if (!stated.equals(base)) {
      throw wrong(
          line,
          "the prices are in "
              + Quoted.of(stated)
              + ", and "
              + naming.option("base")
              + " is "
              + base);
    }
  }

  /** The moment that the file states for itself. */
  void asOf(int line, String moment) {
    try {
      asOf = Optional.of(Instant.parse(moment));
    } catch (DateTimeParseException ignored) {
      throw wrong(line, "asOf must be such as 2026-01-31T12:00:00Z; got " + Quoted.of(moment));
    }
  }
}
