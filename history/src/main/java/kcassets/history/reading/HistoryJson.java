package kcassets.history.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.coverage.IsoTime;
import kcassets.history.ledger.LedgerRow;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a movement as an object of JSON. Amounts are decimal strings with the digits that the
 * exchange gave, negative for what went out; what a source does not tell is null, and an empty text
 * stays one. Threads may share it.
 */
public final class HistoryJson {
  /** The members of a row, in order; without the exchange's own row. */
  public static final List<String> MEMBERS =
      List.of(
          "account",
          "uid",
          "source",
          "id",
          "time",
          "currency",
          "amount",
          "fee",
          "balance",
          "wallet",
          "type",
          "direction",
          "status",
          "context");

  private final Map<String, String> names;
  private final boolean raw;

  /**
   * @param names local names of accounts by uid
   * @param raw whether the exchange's row is added, unedited
   */
  public HistoryJson(Map<String, String> names, boolean raw) {
    this.names = Map.copyOf(names);
    this.raw = raw;
  }

  /** One row, without a line break. */
  public String text(LedgerRow row) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      JsonWriting.text(json, "account", Optional.ofNullable(names.get(row.uid())));
      json.writeStringProperty("uid", row.uid());
      json.writeStringProperty("source", row.source().label());
      json.writeStringProperty("id", row.id());
      json.writeStringProperty("time", IsoTime.of(row.timeMillis()));
      json.writeStringProperty("currency", row.currency());
      amount(json, "amount", Optional.of(row.amount()));
      amount(json, "fee", row.fee());
      amount(json, "balance", row.balance());
      JsonWriting.text(json, "wallet", row.wallet());
      JsonWriting.text(json, "type", row.type());
      JsonWriting.text(json, "direction", row.direction());
      JsonWriting.text(json, "status", row.status());
      JsonWriting.text(json, "context", row.context());
      if (raw) {
        json.writeName("raw");
        json.writeRawValue(row.raw());
      }
      json.writeEndObject();
    });
  }

  /** All digits that the exchange gave, also the zeros at their end. */
  private static void amount(JsonGenerator json, String name, Optional<BigDecimal> amount) {
    JsonWriting.text(json, name, amount.map(BigDecimal::toPlainString));
  }
}
