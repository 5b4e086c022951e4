package kcassets.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters that several operations share, and the shapes of the venue's identifiers. */
final class Parameters {
  static final long LATEST_MILLIS = 9_999_999_999_999L;

  static final Domain.Text CURRENCY_CODE =
      Domain.Text.of(
          "[A-Z0-9][A-Z0-9._-]{0,31}", "a currency code in capital letters, such as BTC");
  static final Domain.Text PAIR =
      Domain.Text.of("[A-Z0-9._]{1,24}-[A-Z0-9._]{1,24}", "a pair such as BTC-USDT");
  static final Domain.Text CONTRACT =
      Domain.Text.of("[A-Z0-9._-]{3,32}", "a futures contract such as XBTUSDTM");
  static final Domain.Text CHAIN =
      Domain.Text.of("[A-Za-z0-9][A-Za-z0-9._()/-]{0,31}", "a chain id such as eth, trx or btc");
  static final Domain.Text HEX_ID =
      Domain.Text.of("[0-9a-fA-F]{24}", "an id of 24 hexadecimal digits");
  static final Domain.Text ACCOUNT_ID =
      Domain.Text.of(
          "[0-9a-fA-F]{24}|[0-9]{1,32}", "an account id: 24 hexadecimal digits, or digits only");
  static final Domain.Text KEY_NAME =
      Domain.Text.of("[A-Za-z0-9_-]{1,64}", "an API key's public id: letters, digits, '-' and '_'");

  static final Parameter ONE_CURRENCY =
      Parameter.of("currency", "USDT", CURRENCY_CODE, "The currency.");
  static final Parameter CURRENCY_LIST =
      Parameter.of(
          "currency",
          "BTC,USDT",
          new Domain.TextList(CURRENCY_CODE, 10),
          "Only these currencies; all when left out.");
  static final Parameter SETTLEMENT_CURRENCY =
      Parameter.of(
          "currency",
          "USDT",
          CURRENCY_CODE,
          "The settlement currency; Bitcoin is XBT here. Only the XBT wallet when left out.");
  static final Parameter DIRECTION =
      Parameter.of(
          "direction",
          "in",
          new Domain.Choice(meanings("in", "credits", "out", "debits")),
          "Only credits or only debits.");
  static final Parameter START_AT =
      Parameter.of(
          "startAt", "-12h", new Domain.EpochMillis(LATEST_MILLIS), "Rows from this time on.");
  static final Parameter END_AT =
      Parameter.of("endAt", "-1m", new Domain.EpochMillis(LATEST_MILLIS), "Rows up to this time.");
  static final Parameter CURRENT_PAGE =
      Parameter.of(
              "currentPage",
              "1",
              new Domain.WholeNumber(1, Integer.MAX_VALUE),
              "The page, counted from 1.")
          .assumed("1");
  static final Parameter LAST_ID =
      Parameter.of(
          "lastId",
          "9000000000000000",
          new Domain.WholeNumber(0, Long.MAX_VALUE),
          "Only rows with a smaller id: the smallest id of the answer before.");
  static final Parameter LIMIT =
      Parameter.of("limit", "20", new Domain.WholeNumber(1, 200), "Rows of one answer.")
          .assumed("100");
  static final Parameter QUOTE_CURRENCY =
      Parameter.of(
              "quoteCurrency",
              "USDT",
              new Domain.Choice(Ordered.words("USDT", "KCS", "BTC")),
              "The currency that the two totals are expressed in.")
          .assumed("USDT");
  static final Parameter BASE =
      Parameter.of(
              "base",
              "EUR",
              Domain.Text.of("[A-Z]{2,10}", "a fiat currency such as USD or EUR"),
              "The fiat currency that prices are given in.")
          .assumed("USD");

  static final Rule START_BEFORE_END = new Rule.Before("startAt", "endAt");

  private Parameters() {}

  static Parameter pageSize(int minimum, int maximum, int assumed) {
    return Parameter.of(
            "pageSize", "20", new Domain.WholeNumber(minimum, maximum), "Rows of one page.")
        .assumed(Integer.toString(assumed));
  }

  /** Values and meanings in turn. */
  static Map<String, String> meanings(String... pairs) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      meanings.put(pairs[i], pairs[i + 1]);
    }
    return meanings;
  }
}
