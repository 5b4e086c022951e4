package kcassets.history.reconcile;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.history.coverage.IsoTime;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes reconciliations as JSON. Every amount is a decimal string, exact. */
public final class ReconciliationJson {
  private final StringWriter text = new StringWriter(4096);
  private final JsonGenerator json = JsonWriting.generator(text);
  private final Map<String, String> names = new HashMap<>();

  private ReconciliationJson(Reconciliation reconciliation) {
    reconciliation.accounts().forEach(account -> names.put(account.uid(), account.name()));
  }

  /** All of it. */
  public static String text(Reconciliation reconciliation) {
    ReconciliationJson writer = new ReconciliationJson(reconciliation);
    writer.write(reconciliation);
    return writer.finished();
  }

  /** Each check, as an object of its own. */
  public static List<String> rows(Reconciliation reconciliation) {
    List<String> rows = new ArrayList<>();
    for (Reconciliation.Account account : reconciliation.accounts()) {
      for (BalanceCheck check : account.checks()) {
        ReconciliationJson writer = new ReconciliationJson(reconciliation);
        writer.check(account, check);
        rows.add(writer.finished());
      }
    }
    return rows;
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(Reconciliation reconciliation) {
    json.writeStartObject();
    json.writeBooleanProperty("closed", reconciliation.closed());
    json.writeStringProperty("asOf", IsoTime.of(reconciliation.asOfMillis()));
    json.writeArrayPropertyStart("accounts");
    reconciliation.accounts().forEach(this::account);
    json.writeEndArray();
    json.writeArrayPropertyStart("checks");
    for (Reconciliation.Account account : reconciliation.accounts()) {
      account.checks().forEach(check -> check(account, check));
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("transfers");
    json.writeArrayPropertyStart("pairs");
    reconciliation.transfers().pairs().forEach(this::pair);
    json.writeEndArray();
    json.writeArrayPropertyStart("unpaired");
    reconciliation.transfers().unpaired().forEach(this::unpaired);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void account(Reconciliation.Account account) {
    json.writeStartObject();
    json.writeStringProperty("account", account.name());
    json.writeStringProperty("uid", account.uid());
    json.writeNumberProperty("snapshots", account.snapshots());
    for (BalanceCheck.State state : BalanceCheck.State.values()) {
      json.writeNumberProperty(state.label(), account.count(state));
    }
    json.writeEndObject();
  }

  private void check(Reconciliation.Account account, BalanceCheck check) {
    json.writeStartObject();
    json.writeStringProperty("account", account.name());
    json.writeStringProperty("uid", account.uid());
    json.writeStringProperty("kind", check.kind().label());
    json.writeStringProperty("wallet", check.coin().wallet());
    text("symbol", check.coin().symbol());
    json.writeStringProperty("currency", check.coin().currency());
    json.writeStringProperty("from", IsoTime.of(check.fromMillis()));
    json.writeStringProperty("to", IsoTime.of(check.toMillis()));
    amount("opening", check.amounts().opening());
    amount("movements", check.amounts().movements());
    amount("closing", check.amounts().closing());
    amount("difference", check.amounts().difference());
    json.writeStringProperty("state", check.state().label());
    text("cause", check.finding().map(finding -> finding.cause().label()));
    text("message", check.finding().map(BalanceCheck.Finding::message));
    json.writeEndObject();
  }

  private void pair(Transfers.Pair pair) {
    json.writeStartObject();
    json.writeStringProperty("time", IsoTime.of(pair.from().timeMillis()));
    json.writeStringProperty("currency", pair.to().coin().currency());
    amount("amount", pair.to().amount());
    json.writeName("from");
    side(pair.from());
    json.writeName("to");
    side(pair.to());
    json.writeEndObject();
  }

  private void side(Leg leg) {
    json.writeStartObject();
    place(leg);
    json.writeEndObject();
  }

  private void unpaired(Transfers.Unpaired unpaired) {
    Leg leg = unpaired.leg();
    json.writeStartObject();
    json.writeStringProperty("time", IsoTime.of(leg.timeMillis()));
    json.writeStringProperty("currency", leg.coin().currency());
    amount("amount", leg.amount());
    place(leg);
    json.writeStringProperty("reason", unpaired.reason().label());
    json.writeEndObject();
  }

  private void place(Leg leg) {
    text("account", Optional.ofNullable(names.get(leg.uid())));
    json.writeStringProperty("uid", leg.uid());
    json.writeStringProperty("wallet", leg.coin().wallet());
    text("symbol", leg.coin().symbol());
    json.writeStringProperty("source", leg.source().label());
    json.writeStringProperty("id", leg.id());
  }

  private void text(String name, Optional<String> value) {
    JsonWriting.text(json, name, value);
  }

  private void amount(String name, BigDecimal amount) {
    JsonWriting.amount(json, name, Optional.of(amount));
  }
}
