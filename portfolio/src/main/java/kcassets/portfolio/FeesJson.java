package kcassets.portfolio;

import java.io.StringWriter;
import java.util.List;
import kcassets.catalog.failure.AdviceWords;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes rates as JSON, each in the exchange's own digits. */
public final class FeesJson {

  private final StringWriter text = new StringWriter(2048);
  private final JsonGenerator json = JsonWriting.generator(text);

  private FeesJson() {}

  /**
   * {@return the whole answer}
   *
   * @param words in which advice is said
   * @param fees what was read
   */
  public static String text(Fees fees, AdviceWords words) {
    FeesJson writer = new FeesJson();
    writer.write(fees, words);
    return writer.finished();
  }

  /**
   * {@return each rate as an object of its own}
   *
   * @param fees what was read
   */
  public static List<String> rows(Fees fees) {
    return fees.rates().stream()
        .map(rate -> {
          FeesJson writer = new FeesJson();
          writer.rate(rate);
          return writer.finished();
        })
        .toList();
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(Fees fees, AdviceWords words) {
    json.writeStartObject();
    json.writeStringProperty("account", fees.account());
    json.writeStringProperty("asOf", JsonWriting.time(fees.readAt()));
    json.writeBooleanProperty("complete", fees.complete());
    json.writeArrayPropertyStart("rates");
    fees.rates().forEach(this::rate);
    json.writeEndArray();
    json.writeArrayPropertyStart("untraded");
    fees.untraded().forEach(json::writeString);
    json.writeEndArray();
    CoverageJson.write(json, fees.coverage(), false, words);
    json.writeEndObject();
  }

  private void rate(FeeRate rate) {
    json.writeStartObject();
    json.writeStringProperty("kind", rate.kind().label());
    json.writeStringProperty("symbol", rate.symbol());
    json.writeStringProperty("makerFeeRate", rate.maker());
    json.writeStringProperty("takerFeeRate", rate.taker());
    JsonWriting.text(json, "sellTaxRate", rate.sellTax());
    JsonWriting.text(json, "buyTaxRate", rate.buyTax());
    json.writeEndObject();
  }
}
