package kcassets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the catalog with facts that were written down apart from it. */
class FactsTest {
  private static final List<String> FACTS = facts();

  @ParameterizedTest
  @EnumSource
  void every_operation_says_what_the_exchange_documents(Operation operation) {
    String documented =
        FACTS.stream()
            .filter(line -> line.startsWith(operation.command() + "\t"))
            .collect(Collectors.joining("\n"));

    assertThat(line(operation)).isEqualTo(documented);
  }

  /** The table lists every request that this program can form. */
  @Test
  void the_exchange_can_be_asked_these_questions_and_no_others() {
    assertThat(Operation.values())
        .extracting(Operation::command)
        .containsExactlyElementsOf(FACTS.stream().map(line -> line.split("\t")[0]).toList());
  }

  @Test
  void deposit_addresses_never_offers_the_amount_that_may_mint_an_invoice() {
    assertThat(Operation.DEPOSIT_ADDRESSES.endpoint().parameter("amount")).isEmpty();
  }

  private static String line(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    History history = endpoint.history();
    String parameters =
        endpoint.parameters().stream().map(FactsTest::word).collect(Collectors.joining(" "));
    return String.join(
        "\t",
        operation.command(),
        endpoint.host().label(),
        endpoint.path(),
        endpoint.quota().pool().label(),
        Integer.toString(endpoint.quota().weight()),
        endpoint.permission().label(),
        endpoint.paging().label(),
        endpoint.docPage().replace("https://www.kucoin.com/docs-new/api-", ""),
        history.maximumSpan().map(span -> Long.toString(span.toHours())).orElse("-"),
        (history.cutsSilently() ? "~" : "")
            + history.retention().map(Duration::toDays).map(Object::toString).orElse("-"),
        parameters.isEmpty() ? "-" : parameters);
  }

  private static String word(Parameter parameter) {
    return parameter.name()
        + (parameter.required() ? "*" : "")
        + limits(parameter.domain())
        + (parameter.venueDefault().isEmpty() ? "" : "=" + parameter.venueDefault());
  }

  private static String limits(Domain domain) {
    return switch (domain) {
      case Domain.WholeNumber number ->
          "["
              + number.minimum()
              + ".."
              + (number.maximum() >= Integer.MAX_VALUE ? "" : number.maximum())
              + "]";
      case Domain.TextList list ->
          "(" + (list.longest() == Integer.MAX_VALUE ? "-" : list.longest()) + ")";
      case Domain.Choice choice -> "{" + String.join("|", choice.meanings().keySet()) + "}";
      case Domain.OpenChoice open -> "<" + String.join("|", open.known().keySet()) + ">";
      case Domain.Text _,
          Domain.FreeText _,
          Domain.DecimalNumber _,
          Domain.EpochMillis _,
          Domain.Flag _ ->
          "";
    };
  }

  private static List<String> facts() {
    try (InputStream table =
        Objects.requireNonNull(FactsTest.class.getResourceAsStream("facts.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
