package kcassets.history.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kcassets.history.coverage.IsoTime;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes a statement as JSON. Amounts are exact decimal strings; what went out is negative. */
public final class StatementJson {
  private StatementJson() {}

  /** All of it, an object. */
  public static String text(Statement statement) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("month", statement.month().toString());
      json.writeStringProperty("from", IsoTime.of(MonthWords.firstMillis(statement.month())));
      json.writeStringProperty("to", IsoTime.of(MonthWords.lastMillis(statement.month())));
      json.writeBooleanProperty("covered", statement.covered());
      closes(json, statement.closes());
      json.writeArrayPropertyStart("byCurrency");
      totals(statement).forEach((currency, total) -> total.write(json, currency));
      json.writeEndArray();
      json.writeArrayPropertyStart("rows");
      for (AccountStatement account : statement.accounts()) {
        account.lines().forEach(line -> row(json, statement, account, line, true));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("flaws");
      statement.flaws().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One object a wallet and currency, with flat members alone. */
  public static List<String> rows(Statement statement) {
    List<String> rows = new ArrayList<>();
    for (AccountStatement account : statement.accounts()) {
      for (StatementLine line : account.lines()) {
        rows.add(JsonWriting.text(json -> row(json, statement, account, line, false)));
      }
    }
    return rows;
  }

  /** One object a line of a table for people: each wallet, and each currency together. */
  public static List<String> lines(Statement statement) {
    List<String> lines = new ArrayList<>();
    totals(statement)
        .forEach((currency, total) -> {
          for (AccountStatement account : statement.accounts()) {
            account.lines().stream()
                .filter(line -> line.coin().currency().equals(currency))
                .forEach(line ->
                    lines.add(
                        JsonWriting.text(
                            json -> tableLine(json, statement, account.account(), line))));
          }
          if (total.coins > 1) {
            lines.add(JsonWriting.text(json -> total.tableLine(json, statement, currency)));
          }
        });
    return lines;
  }

  private static void row(
      JsonGenerator json,
      Statement statement,
      AccountStatement account,
      StatementLine line,
      boolean types) {
    json.writeStartObject();
    json.writeStringProperty("account", account.account());
    json.writeStringProperty("uid", account.uid());
    json.writeStringProperty("month", statement.month().toString());
    json.writeStringProperty("wallet", line.coin().wallet());
    json.writeStringProperty("currency", line.coin().currency());
    JsonWriting.amount(json, "opening", line.opening().amount());
    flows(json, line.flows());
    JsonWriting.amount(json, "closing", line.closing().amount());
    JsonWriting.amount(json, "difference", line.difference());
    closes(json, line.closes());
    json.writeBooleanProperty("covered", line.covered());
    json.writeStringProperty("openingBasis", line.opening().basis());
    json.writeStringProperty("closingBasis", line.closing().basis());
    json.writeBooleanProperty("openingWhole", line.opening().whole());
    json.writeBooleanProperty("closingWhole", line.closing().whole());
    if (types) {
      json.writeArrayPropertyStart("types");
      line.types().forEach(type -> type(json, type));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void type(JsonGenerator json, StatementLine.TypeSum type) {
    json.writeStartObject();
    json.writeStringProperty("type", type.type());
    json.writeStringProperty("kind", type.kind().label());
    json.writeNumberProperty("rows", type.rows());
    JsonWriting.amount(json, "amount", Optional.of(type.amount()));
    JsonWriting.amount(json, "fee", Optional.of(type.fee()));
    json.writeEndObject();
  }

  private static void tableLine(
      JsonGenerator json, Statement statement, String account, StatementLine line) {
    json.writeStartObject();
    json.writeStringProperty("currency", line.coin().currency());
    json.writeStringProperty(
        "wallet",
        statement.accounts().size() > 1
            ? account + "/" + line.coin().wallet()
            : line.coin().wallet());
    JsonWriting.amount(json, "opening", line.opening().amount());
    flows(json, line.flows());
    JsonWriting.amount(json, "closing", line.closing().amount());
    json.writeStringProperty("sound", line.isSound() ? "yes" : "NO");
    json.writeEndObject();
  }

  private static void closes(JsonGenerator json, Optional<Boolean> closes) {
    json.writeName("closes");
    closes.ifPresentOrElse(json::writeBoolean, json::writeNull);
  }

  private static void flows(JsonGenerator json, Map<Flow, BigDecimal> flows) {
    for (Flow flow : Flow.values()) {
      JsonWriting.amount(
          json, flow.label(), Optional.of(flows.getOrDefault(flow, BigDecimal.ZERO)));
    }
  }

  private static Map<String, CurrencyTotal> totals(Statement statement) {
    Map<String, CurrencyTotal> totals = new TreeMap<>();
    for (AccountStatement account : statement.accounts()) {
      for (StatementLine line : account.lines()) {
        totals.computeIfAbsent(line.coin().currency(), _ -> new CurrencyTotal()).add(line);
      }
    }
    return totals;
  }

  /** All wallets of a currency together; transfers between them cancel out. For one thread. */
  private static final class CurrencyTotal {
    private int coins;
    private Optional<BigDecimal> opening = Optional.of(BigDecimal.ZERO);
    private Optional<BigDecimal> closing = Optional.of(BigDecimal.ZERO);
    private final Map<Flow, BigDecimal> flows = new TreeMap<>();
    private boolean sound = true;

    void add(StatementLine line) {
      coins++;
      opening = opening.flatMap(sum -> line.opening().amount().map(sum::add));
      closing = closing.flatMap(sum -> line.closing().amount().map(sum::add));
      line.flows().forEach((flow, amount) -> flows.merge(flow, amount, BigDecimal::add));
      sound = sound && line.isSound();
    }

    void write(JsonGenerator json, String currency) {
      json.writeStartObject();
      json.writeStringProperty("currency", currency);
      JsonWriting.amount(json, "opening", opening);
      flows(json, flows);
      JsonWriting.amount(json, "closing", closing);
      json.writeBooleanProperty("sound", sound);
      json.writeEndObject();
    }

    void tableLine(JsonGenerator json, Statement statement, String currency) {
      json.writeStartObject();
      json.writeStringProperty("currency", currency);
      json.writeStringProperty(
          "wallet", statement.accounts().size() > 1 ? "all accounts" : "together");
      JsonWriting.amount(json, "opening", opening);
      flows(json, flows);
      JsonWriting.amount(json, "closing", closing);
      json.writeStringProperty("sound", sound ? "yes" : "NO");
      json.writeEndObject();
    }
  }
}
