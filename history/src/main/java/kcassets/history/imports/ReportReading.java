package kcassets.history.imports;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.catalog.Quoted;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * Understands the records of one report file, one after the other. Rows have no id there: what they
 * say is their name, and those that say the same are counted, so that the same row of two files is
 * one. Used by one thread.
 */
final class ReportReading {
  /** What ids of rows from reports begin with. */
  static final String ID = "report:";

  private static final int ID_DIGITS = 24;
  private static final List<String> SAID =
      List.of("Coin", "Currency", "Side", "Fee", "Remark", "Type", "Symbol", "Close Type");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Instant OPENED = Source.DEPOSITS.opened();

  private final ReportKind kind;
  private final ReportColumns columns;
  private final ReportWallet place;
  private final Map<String, Integer> alike = new HashMap<>();

  /**
   * @param place what the file's own name says of the wallet
   */
  ReportReading(ReportKind kind, ReportColumns columns, ReportWallet place) {
    this.kind = kind;
    this.columns = columns;
    this.place = place;
  }

  /**
   * A row.
   *
   * @param uid whose it is
   * @param problems takes sentences about what is wrong with it; there is no row then
   */
  Optional<LedgerRow> read(List<String> record, String uid, Consumer<String> problems) {
    Optional<Long> time =
        time(record, kind == ReportKind.FUTURES_PNL ? "Position Closing Time" : "Time", problems);
    return switch (kind) {
      case DEPOSITS, WITHDRAWALS -> transport(record, uid, time, problems);
      case ACCOUNT_HISTORY -> movement(record, uid, time, problems);
      case FUTURES_PNL -> profit(record, uid, time, problems);
    };
  }

  private Optional<LedgerRow> transport(
      List<String> record, String uid, Optional<Long> time, Consumer<String> problems) {
    boolean out = kind == ReportKind.WITHDRAWALS;
    Source source = out ? Source.WITHDRAWALS : Source.DEPOSITS;
    Optional<BigDecimal> amount = number(record, "Amount", problems);
    Optional<BigDecimal> fee = maybeNumber(record, "Fee", problems);
    Optional<String> currency = word(record, "Coin", problems);
    if (time.isEmpty() || amount.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerRow(
            uid,
            source,
            id(record, source, time.get(), amount.get()),
            time.get(),
            currency.get(),
            out ? amount.get().abs().negate() : amount.get().abs(),
            fee,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(out ? "out" : "in"),
            Optional.of(columns.field(record, "Status").toUpperCase(Locale.ROOT)),
            Optional.of(columns.field(record, "Remarks")),
            raw(record)));
  }

  private Optional<LedgerRow> movement(
      List<String> record, String uid, Optional<Long> time, Consumer<String> problems) {
    ReportWallet wallet = ReportWallet.of(columns.field(record, "Account Type")).orElse(place);
    Optional<Boolean> out = side(record, problems);
    Optional<BigDecimal> amount = number(record, "Amount", problems);
    Optional<BigDecimal> fee = maybeNumber(record, "Fee", problems);
    Optional<String> currency = word(record, "Currency", problems);
    if (time.isEmpty() || amount.isEmpty() || currency.isEmpty() || out.isEmpty()) {
      return Optional.empty();
    }
    String remark = columns.field(record, "Remark");
    return Optional.of(
        new LedgerRow(
            uid,
            wallet.source(),
            id(record, wallet.source(), time.get(), amount.get()),
            time.get(),
            currency.get(),
            out.get() ? amount.get().abs().negate() : amount.get().abs(),
            fee,
            Optional.empty(),
            wallet.label(),
            Optional.of(remark.isEmpty() ? columns.field(record, "Type") : remark),
            Optional.of(out.get() ? "out" : "in"),
            Optional.empty(),
            Optional.of(remark),
            raw(record)));
  }

  private Optional<LedgerRow> profit(
      List<String> record, String uid, Optional<Long> time, Consumer<String> problems) {
    Optional<BigDecimal> amount = number(record, "Total Realized PNL", problems);
    Optional<BigDecimal> fee = maybeNumber(record, "Total Trading Fees", problems);
    Optional<String> symbol = word(record, "Symbol", problems);
    Optional<String> coin = symbol.flatMap(contract -> settlement(contract, problems));
    if (time.isEmpty() || amount.isEmpty() || coin.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerRow(
            uid,
            Source.FUTURES_LEDGERS,
            id(record, Source.FUTURES_LEDGERS, time.get(), amount.get()),
            time.get(),
            coin.get(),
            amount.get(),
            fee,
            Optional.empty(),
            Optional.of("futures"),
            Optional.of("RealisedPNL"),
            Optional.of(amount.get().signum() < 0 ? "out" : "in"),
            Optional.of("Completed"),
            symbol,
            raw(record)));
  }

  /** In which coin a contract settles: its symbol ends with it, or it is the base coin itself. */
  private static Optional<String> settlement(String symbol, Consumer<String> problems) {
    String name = symbol.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    for (String coin : List.of("USDT", "USDC")) {
      if (name.endsWith(coin + "M") || name.endsWith(coin)) {
        return Optional.of(coin);
      }
    }
    String base = name.replaceAll("USDM?$", "").replaceAll("M[FGHJKMNQUVXZ]\\d\\d$", "");
    if (base.isEmpty()) {
      problems.accept("Symbol must be a contract such as XBTUSDTM; got " + Quoted.of(symbol));
    }
    return Optional.of(base).filter(coin -> !coin.isEmpty());
  }

  private Optional<Boolean> side(List<String> record, Consumer<String> problems) {
    String side = columns.field(record, "Side").toLowerCase(Locale.ROOT);
    return switch (side) {
      case "deposit", "in" -> Optional.of(false);
      case "withdrawal", "withdraw", "out" -> Optional.of(true);
      default -> {
        problems.accept("Side must be Deposit or Withdrawal; got " + Quoted.of(side));
        yield Optional.empty();
      }
    };
  }

  private Optional<Long> time(List<String> record, String column, Consumer<String> problems) {
    String text = columns.field(record, column);
    try {
      Instant time = LocalDateTime.parse(text, TIME).toInstant(columns.offset());
      if (!time.isBefore(OPENED)) {
        return Optional.of(time.toEpochMilli());
      }
      problems.accept(
          "%s lies before the exchange opened, 2017-09-16; got %s"
              .formatted(column, Quoted.of(text)));
    } catch (DateTimeParseException _) {
      problems.accept(
          column + " must be a time such as 2023-12-04 06:21:52; got " + Quoted.of(text));
    }
    return Optional.empty();
  }

  private Optional<String> word(List<String> record, String column, Consumer<String> problems) {
    String text = columns.field(record, column);
    if (text.isEmpty()) {
      problems.accept(column + " is empty");
    }
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private Optional<BigDecimal> number(
      List<String> record, String column, Consumer<String> problems) {
    if (columns.field(record, column).isEmpty()) {
      problems.accept(column + " is empty");
      return Optional.empty();
    }
    return maybeNumber(record, column, problems);
  }

  private Optional<BigDecimal> maybeNumber(
      List<String> record, String column, Consumer<String> problems) {
    String text = columns.field(record, column);
    if (text.isEmpty() || text.equals("-")) {
      return Optional.empty();
    }
    if (text.matches("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,2})?")) {
      BigDecimal number = new BigDecimal(text);
      return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }
    problems.accept(column + " must be a number with a decimal point; got " + Quoted.of(text));
    return Optional.empty();
  }

  /**
   * What happened, without what appears late or only in some files: the state, the transaction, the
   * masked uid.
   */
  private String id(List<String> record, Source source, long time, BigDecimal amount) {
    StringBuilder said = new StringBuilder(kind.label()).append('|').append(time);
    said.append('|').append(amount.stripTrailingZeros().toPlainString());
    for (String column : SAID) {
      said.append('|').append(columns.field(record, column));
    }
    String name = new Digest().add(source.label(), said.toString()).hex().substring(0, ID_DIGITS);
    return ID + name + "-" + alike.merge(name, 1, Integer::sum);
  }

  /** The record as an object, by the names of its columns. */
  private String raw(List<String> record) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      columns
          .places()
          .keySet()
          .forEach(column -> json.writeStringProperty(column, columns.field(record, column)));
      json.writeEndObject();
    }
    return text.toString();
  }
}
