package kcassets.program.history;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import kcassets.history.coverage.IsoTime;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * A movement in the columns of a table for people: what, where, how much. A deposit or withdrawal
 * has no wallet and no type, and shows its state instead.
 *
 * @param names local names of accounts by uid; where there are several, a column names the account
 */
public record HistoryLine(Map<String, String> names) {

  public HistoryLine {
    names = Map.copyOf(names);
  }

  /** One row as an object of JSON, in the order of the columns. */
  public String text(LedgerRow row) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      if (names.size() > 1) {
        json.writeStringProperty("account", names.getOrDefault(row.uid(), row.uid()));
      }
      json.writeStringProperty(
          "time", IsoTime.of(row.timeMillis()).replace('T', ' ').replace("Z", ""));
      json.writeStringProperty("wallet", row.wallet().orElse(""));
      json.writeStringProperty("type", row.type().orElseGet(() -> transport(row)));
      json.writeStringProperty("currency", row.currency());
      json.writeStringProperty("amount", row.amount().toPlainString());
      json.writeStringProperty("fee", row.fee().map(BigDecimal::toPlainString).orElse(""));
      json.writeStringProperty("balance", row.balance().map(BigDecimal::toPlainString).orElse(""));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String transport(LedgerRow row) {
    String what =
        switch (row.source()) {
          case DEPOSITS -> "deposit ";
          case WITHDRAWALS -> "withdrawal ";
          default -> "";
        };
    return what + row.status().filter(_ -> isTransport(row.source())).orElse("");
  }

  private static boolean isTransport(Source source) {
    return source.changes();
  }
}
