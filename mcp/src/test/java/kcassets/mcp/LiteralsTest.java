package kcassets.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kcassets.accounts.AccountBook;
import org.junit.jupiter.api.Test;

/** No number is rewritten between the exchange and the client. */
class LiteralsTest {
  private static final String ROWS =
      "[{\"a\":1.000000000000000001,\"b\":0.0,\"c\":1e-8,\"d\":123456789012345678901234567890,"
          + "\"e\":\"0.10\",\"f\":-0.000,\"g\":null,\"h\":\"\\u2028\\\"\"}]";

  @Test
  void every_literal_is_on_the_line_as_the_exchange_wrote_it() {
    try (Venue venue = Venue.answering(_ -> "{\"code\":\"200000\",\"data\":" + ROWS + "}");
        Session session =
            Session.begun(AccountBook.of(Session.at(venue.address())), Session.options(20_000))) {
      session.request("tools/call", Session.params("spot_accounts", Map.of()));

      String line = session.line();

      String numbers = ROWS.substring(0, ROWS.indexOf("\"h\""));
      assertThat(line).contains("\"structuredContent\":{\"data\":" + numbers);
      assertThat(line).contains(numbers.replace("\"", "\\\""));
      assertThat(Session.JSON.readTree(line).path("result").path("structuredContent").path("data"))
          .isEqualTo(Session.JSON.readTree(ROWS));
    }
  }
}
