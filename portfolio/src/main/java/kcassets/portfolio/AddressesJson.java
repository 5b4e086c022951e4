package kcassets.portfolio;

import java.io.StringWriter;
import java.util.List;
import kcassets.catalog.failure.AdviceWords;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes deposit addresses as JSON. */
public final class AddressesJson {

  private final StringWriter text = new StringWriter(4096);
  private final JsonGenerator json = JsonWriting.generator(text);

  private AddressesJson() {}

  /**
   * {@return the whole answer}
   *
   * @param words in which advice is said
   * @param answer what was read
   */
  public static String text(DepositAddresses answer, AdviceWords words) {
    AddressesJson writer = new AddressesJson();
    writer.write(answer, words);
    return writer.finished();
  }

  /**
   * {@return each address as an object of its own}
   *
   * @param answer what was read
   */
  public static List<String> rows(DepositAddresses answer) {
    return answer.rows().stream()
        .map(row -> {
          AddressesJson writer = new AddressesJson();
          writer.row(row);
          return writer.finished();
        })
        .toList();
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(DepositAddresses answer, AdviceWords words) {
    json.writeStartObject();
    json.writeStringProperty("account", answer.account());
    json.writeStringProperty("asOf", JsonWriting.time(answer.readAt()));
    json.writeBooleanProperty("complete", answer.complete());
    json.writeArrayPropertyStart("addresses");
    answer.rows().forEach(this::row);
    json.writeEndArray();
    CoverageJson.write(json, answer.coverage(), false, words);
    json.writeEndObject();
  }

  private void row(DepositAddress row) {
    json.writeStartObject();
    json.writeStringProperty("currency", row.currency());
    json.writeStringProperty("chain", row.chain());
    json.writeStringProperty("chainName", row.chainName());
    json.writeStringProperty("address", row.address());
    json.writeStringProperty("memo", row.memo());
    json.writeStringProperty("to", row.to());
    json.writeStringProperty("contractAddress", row.contractAddress());
    json.writeEndObject();
  }
}
