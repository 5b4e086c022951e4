package kcassets.history.coverage;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kcassets.history.ledger.Interval;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * Writes coverage as JSON: one object a list of the exchange. Both ends of a stretch belong to it.
 */
public final class AccountCoverageJson {
  private final StringWriter text = new StringWriter(1024);
  private final JsonGenerator json = JsonWriting.generator(text);

  private AccountCoverageJson() {}

  /** All of it, an array. */
  public static String text(List<AccountCoverage> accounts) {
    return "[" + String.join(",", rows(accounts)) + "]";
  }

  /** One object each. */
  public static List<String> rows(List<AccountCoverage> accounts) {
    List<String> rows = new ArrayList<>();
    for (AccountCoverage account : accounts) {
      for (AccountCoverage.Entry entry : account.entries()) {
        AccountCoverageJson writer = new AccountCoverageJson();
        writer.write(account, entry);
        writer.json.close();
        rows.add(writer.text.toString());
      }
    }
    return rows;
  }

  private void write(AccountCoverage account, AccountCoverage.Entry entry) {
    SourceCoverage coverage = entry.coverage();
    json.writeStartObject();
    json.writeStringProperty("account", account.account());
    json.writeStringProperty("uid", account.uid());
    json.writeStringProperty("source", coverage.source().label());
    json.writeStringProperty("asOf", IsoTime.of(account.asOfMillis()));
    json.writeArrayPropertyStart("intervals");
    coverage.intervals().list().forEach(this::stretch);
    json.writeEndArray();
    json.writeArrayPropertyStart("gaps");
    coverage.gaps().forEach(this::gap);
    json.writeEndArray();
    json.writeName("pending");
    coverage.pending().ifPresentOrElse(this::stretch, json::writeNull);
    json.writeNumberProperty("rows", entry.rows().count());
    json.writeStringProperty("digest", entry.rows().digest());
    time("losesRowsAt", coverage.losesRowsAt());
    json.writeEndObject();
  }

  private void stretch(Interval interval) {
    json.writeStartObject();
    json.writeStringProperty("from", IsoTime.of(interval.from()));
    json.writeStringProperty("to", IsoTime.of(interval.to()));
    json.writeEndObject();
  }

  private void gap(Gap gap) {
    json.writeStartObject();
    time("from", gap.from());
    json.writeStringProperty("to", IsoTime.of(gap.to()));
    json.writeStringProperty("reason", gap.reason().label());
    json.writeEndObject();
  }

  private void time(String name, OptionalLong millis) {
    if (millis.isPresent()) {
      json.writeStringProperty(name, IsoTime.of(millis.getAsLong()));
    } else {
      json.writeNullProperty(name);
    }
  }
}
