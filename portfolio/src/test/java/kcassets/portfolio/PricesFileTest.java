package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of the user's own: read whole and exactly, or not at all. */
class PricesFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BTC,67123.4\nUSDT,0.9998\n",
        "\ufeffcurrency,price\r\nBTC,67123.40\r\n\r\nUSDT,0.9998",
        "# mine\n\"BTC\",\"67123.4\"\n USDT , 0.9998 ",
        "XBT,67123.4\nUSDT,0.9998",
        "{\"BTC\":\"67123.4\",\"USDT\":0.9998}",
        "\ufeff\n {\n \"base\":\"USD\",\n\"prices\":{\"BTC\":67123.4,\"USDT\":\"0.9998\"}}"
      })
  void every_form_gives_the_same_prices(String text) {
    Prices prices = read(text);
    assertThat(prices.of("BTC").orElseThrow()).isEqualByComparingTo("67123.4");
    assertThat(prices.of("USDT").orElseThrow()).isEqualByComparingTo("0.9998");
    assertThat(prices.byCurrency()).hasSize(2);
    assertThat(prices.of("USD")).contains(BigDecimal.ONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BTC,1e5                              | line 1 | exponent",
        "BTC,1\\nETH,-2                       | line 2 | not negative",
        "BTC,1\\n\\nBTC,2                     | line 3 | already",
        "BTC,1\\nXBT,2                        | line 2 | already",
        "BTC                                  | line 1 | a comma",
        "BTC,1,2                              | line 1 | a comma",
        "BTC;1                                | line 1 | a comma",
        "BTC,                                 | line 1 | decimal",
        "BTC,NaN                              | line 1 | decimal",
        "BTC,0x10                             | line 1 | decimal",
        "BTC,.5                               | line 1 | decimal",
        "BTC,1.                               | line 1 | decimal",
        "BTC,+1                               | line 1 | decimal",
        "BTC,1_000                            | line 1 | decimal",
        "BTC,\u0661                           | line 1 | decimal",
        "B C,1                                | line 1 | currency",
        ",1                                   | line 1 | currency",
        "\",1                                 | line 1 | currency",
        "USD,2                                | line 1 | counted in",
        "currency,price                       |        | no price",
        "{}                                   |        | no price",
        "{\"BTC\":1,                          | line 1 | no JSON",
        "{\"BTC\":1}x                         | line 1 | no JSON",
        "{\"BTC\":1,\\n\"USDT\":x}            | line 2 | no JSON",
        "{\"BTC\":1}{}                        | line 1 | follows",
        "{\"BTC\":1,\\n\"BTC\":2}             | line 2 | already",
        "{\"BTC\":true}                       | line 1 | no number",
        "{\"BTC\":null}                       | line 1 | no number",
        "{\"BTC\":{\"x\":1}}                  | line 1 | no number",
        "{\"BTC\":1E2}                        | line 1 | exponent",
        "{\"BTC\":-1}                         | line 1 | not negative",
        "{\"base\":\"EUR\",\"prices\":{\"A1\":1}} | line 1 | and base is USD",
        "{\"asOf\":\"noon\",\"prices\":{\"A1\":1}} | line 1 | asOf"
      })
  void what_is_broken_is_refused_with_its_line_and_the_reason(
      String text, String line, String reason) {
    AssetsException refused =
        catchThrowableOfType(AssetsException.class, () -> read(text.strip().replace("\\n", "\n")));
    assertThat(refused).as(text).isNotNull();
    assertThat(refused.failure()).isInstanceOf(Failure.InvalidArguments.class);
    assertThat(refused.failure().problems().getFirst().parameter()).isEqualTo("prices");
    assertThat(refused.failure().message()).contains(reason);
    if (line != null) {
      assertThat(refused.failure().message()).contains(line);
    }
  }

  @Test
  void what_is_no_text_or_too_long_is_refused() {
    byte[] noText = {(byte) 0xff, (byte) 0xfe, 'B'};
    assertThat(catchThrowableOfType(AssetsException.class, () -> PricesFile.read(noText, "USD")))
        .hasMessageContaining("UTF-8");
    byte[] tooLong = new byte[PricesFile.MOST_BYTES + 1];
    assertThat(catchThrowableOfType(AssetsException.class, () -> PricesFile.read(tooLong, "USD")))
        .hasMessageContaining("longer");
    byte[] longest = new byte[PricesFile.MOST_BYTES];
    Arrays.fill(longest, (byte) '\n');
    System.arraycopy("BTC,1".getBytes(StandardCharsets.UTF_8), 0, longest, 0, 5);
    assertThat(PricesFile.read(longest, "USD").byCurrency()).containsOnlyKeys("BTC");
  }

  @Test
  void the_same_balances_at_own_prices_are_repeated_to_the_byte() {
    Prices prices = read("{\"asOf\":\"2026-01-01T00:00:00Z\",\"prices\":{\"BTC\":1}}");
    assertThat(prices.asOf()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    for (Prices own : new Prices[] {prices, read("BTC,1")}) {
      Script script = Script.ofMaster();
      String first = text(script, own, Script.NOON);
      assertThat(text(script, own, Script.NOON.plusSeconds(77))).isEqualTo(first);
      assertThat(script.asked()).doesNotContain("fiat-prices");
    }
  }

  @Test
  void quotes_around_nothing_are_taken_off() {
    assertThat(catchThrowableOfType(AssetsException.class, () -> read("\"\",1")))
        .hasMessageEndingWith("got \"\"");
  }

  @Test
  void a_price_of_zero_is_the_users_word() {
    assertThat(read("BTC,0").byCurrency()).isEqualTo(Map.of("BTC", BigDecimal.ZERO));
  }

  private static String text(Script script, Prices own, Instant now) {
    PortfolioReader reader =
        PortfolioReader.asking(List.of(new PortfolioReader.Source("trial", script, () -> now)));
    Portfolio portfolio = reader.read(PortfolioOptions.defaults().withPrices(own));
    return PortfolioJson.text(portfolio, Optional.empty(), AdviceWords.LIBRARY);
  }

  private static Prices read(String text) {
    return PricesFile.read(text.getBytes(StandardCharsets.UTF_8), "USD");
  }
}
