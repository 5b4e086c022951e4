package kcassets.portfolio;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.AdviceWords;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * Writes portfolios as JSON. Every amount is a decimal string, exact: nothing is rounded but shares
 * (8 places), and prices in a coin (34 digits).
 */
public final class PortfolioJson {
  private final StringWriter text = new StringWriter(4096);
  private final JsonGenerator json = JsonWriting.generator(text);
  private final boolean several;

  private PortfolioJson(boolean several) {
    this.several = several;
  }

  /**
   * {@return the whole answer}
   *
   * @param least rows worth less than this, either way, are folded into one sum; sums stay complete
   * @param words in which advice is said
   * @param portfolio what was read
   */
  public static String text(Portfolio portfolio, Optional<BigDecimal> least, AdviceWords words) {
    PortfolioJson writer = new PortfolioJson(portfolio.accounts().size() > 1);
    writer.write(portfolio, Folded.of(portfolio.rows(), least), words);
    return writer.finished();
  }

  /**
   * {@return each row that is not folded, as an object of its own}
   *
   * @param portfolio what was read
   * @param least rows worth less than this, either way, are folded; empty for none
   */
  public static List<String> rows(Portfolio portfolio, Optional<BigDecimal> least) {
    List<String> rows = new ArrayList<>();
    for (Portfolio.Row row : Folded.of(portfolio.rows(), least).rows()) {
      PortfolioJson writer = new PortfolioJson(portfolio.accounts().size() > 1);
      writer.row(row);
      rows.add(writer.finished());
    }
    return rows;
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(Portfolio portfolio, Folded folded, AdviceWords words) {
    json.writeStartObject();
    text("account", several ? Optional.empty() : Optional.of(portfolio.accounts().getFirst()));
    if (several) {
      json.writeArrayPropertyStart("accounts");
      portfolio.accounts().forEach(json::writeString);
      json.writeEndArray();
    }
    text("asOf", portfolio.asOf().map(JsonWriting::time));
    json.writeStringProperty("base", portfolio.base());
    json.writeObjectPropertyStart("prices");
    json.writeStringProperty("source", portfolio.prices().source().label());
    text("asOf", portfolio.prices().asOf().map(JsonWriting::time));
    json.writeEndObject();
    amount("total", portfolio.total());
    json.writeBooleanProperty("complete", portfolio.complete());
    sums(portfolio);
    json.writeArrayPropertyStart("rows");
    folded.rows().forEach(this::row);
    json.writeEndArray();
    if (folded.count() > 0) {
      json.writeObjectPropertyStart("folded");
      json.writeNumberProperty("rows", folded.count());
      amount("value", Optional.of(folded.value()));
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("unpriced");
    portfolio.unpriced().forEach(json::writeString);
    json.writeEndArray();
    CoverageJson.write(json, portfolio.coverage(), several, words);
    json.writeEndObject();
  }

  private void sums(Portfolio portfolio) {
    json.writeArrayPropertyStart("byWallet");
    for (Portfolio.WalletSum sum : portfolio.byWallet()) {
      json.writeStartObject();
      json.writeStringProperty("wallet", sum.wallet());
      amount("value", sum.value());
      amount("share", sum.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("byCurrency");
    for (Portfolio.CurrencySum sum : portfolio.byCurrency()) {
      json.writeStartObject();
      json.writeStringProperty("currency", sum.currency());
      amount("net", Optional.of(sum.net()));
      amount("price", sum.price());
      amount("value", sum.value());
      amount("share", sum.share());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void row(Portfolio.Row row) {
    Holding holding = row.holding();
    json.writeStartObject();
    if (several) {
      json.writeStringProperty("account", holding.account());
    }
    json.writeStringProperty("owner", holding.owner());
    json.writeStringProperty("wallet", holding.wallet());
    text("symbol", holding.symbol());
    json.writeStringProperty("currency", holding.currency());
    amount("balance", Optional.of(holding.balance()));
    amount("available", Optional.of(holding.available()));
    amount("hold", Optional.of(holding.hold()));
    amount("liability", holding.debt().map(Holding.Debt::liability));
    amount("principal", holding.debt().map(Holding.Debt::principal));
    amount("interest", holding.debt().map(Holding.Debt::interest));
    amount("net", Optional.of(holding.net()));
    amount("price", row.price());
    amount("value", row.value());
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    JsonWriting.text(json, name, value);
  }

  private void amount(String name, Optional<BigDecimal> value) {
    JsonWriting.amount(json, name, value);
  }
}
