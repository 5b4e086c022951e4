package kcassets.history.statement;

import java.util.ArrayList;
import java.util.List;
import kcassets.history.coverage.IsoTime;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes balances of the past as JSON. Amounts are exact decimal strings. */
public final class BalancesJson {
  private BalancesJson() {}

  /** All of it, an object. */
  public static String text(PastBalances balances) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("at", IsoTime.of(balances.at().toEpochMilli()));
      json.writeBooleanProperty("complete", balances.complete());
      json.writeArrayPropertyStart("rows");
      for (AccountBalances account : balances.accounts()) {
        account.balances().forEach(balance -> row(json, account, balance));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("missing");
      balances.missing().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One object a balance. */
  public static List<String> rows(PastBalances balances) {
    List<String> rows = new ArrayList<>();
    for (AccountBalances account : balances.accounts()) {
      for (Balance balance : account.balances()) {
        rows.add(JsonWriting.text(json -> row(json, account, balance)));
      }
    }
    return rows;
  }

  /** One object a line of a table for people. */
  public static List<String> lines(PastBalances balances) {
    List<String> lines = new ArrayList<>();
    boolean several = balances.accounts().size() > 1;
    for (AccountBalances account : balances.accounts()) {
      for (Balance balance : account.balances()) {
        lines.add(
            JsonWriting.text(json -> {
              json.writeStartObject();
              if (several) {
                json.writeStringProperty("account", account.account());
              }
              json.writeStringProperty("wallet", balance.coin().wallet());
              json.writeStringProperty("currency", balance.coin().currency());
              JsonWriting.amount(json, "balance", balance.amount());
              json.writeStringProperty("basis", balance.basis());
              JsonWriting.text(
                  json, "known at", balance.known().map(known -> IsoTime.of(known.atMillis())));
              json.writeStringProperty("whole", balance.whole() ? "yes" : "NO");
              json.writeEndObject();
            }));
      }
    }
    return lines;
  }

  private static void row(JsonGenerator json, AccountBalances account, Balance balance) {
    json.writeStartObject();
    json.writeStringProperty("account", account.account());
    json.writeStringProperty("uid", account.uid());
    json.writeStringProperty("wallet", balance.coin().wallet());
    json.writeStringProperty("currency", balance.coin().currency());
    JsonWriting.amount(json, "balance", balance.amount());
    json.writeStringProperty("basis", balance.basis());
    JsonWriting.amount(json, "known", balance.known().map(ToldBalance::balance));
    JsonWriting.text(json, "knownAt", balance.known().map(known -> IsoTime.of(known.atMillis())));
    JsonWriting.amount(json, "movements", balance.known().map(_ -> balance.movements()));
    json.writeBooleanProperty("whole", balance.whole());
    json.writeEndObject();
  }
}
