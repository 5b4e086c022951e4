package kcassets.simulator.answers;

import java.time.Duration;
import java.util.List;
import kcassets.simulator.world.Contract;

/** The list of contracts, with everything that the venue says about each. */
final class ContractAnswers {
  private ContractAnswers() {}

  static void active(Question question, JsonAnswer json) {
    Lists.write(
        question,
        json,
        Contract.all(),
        contract ->
            json.object(() -> {
              names(json, contract);
              dates(question, json, contract);
              limits(json, contract);
              indices(json, contract);
              prices(json, contract);
            }));
  }

  private static void names(JsonAnswer json, Contract contract) {
    json.text("symbol", contract.symbol())
        .text("rootSymbol", contract.settle())
        .text("type", contract.expiryDays() == 0 ? "FFWCSX" : "FFICSX")
        .text("displaySymbol", contract.symbol().replace("XBT", "BTC"))
        .text("displayBaseCurrency", contract.base().replace("XBT", "BTC"))
        .text("baseCurrency", contract.base())
        .text("quoteCurrency", contract.quote())
        .text("settleCurrency", contract.settle())
        .text("status", "Open")
        .text("markMethod", "FairPrice")
        .text("fairMethod", contract.expiryDays() == 0 ? "FundingRate" : "")
        .flag("isDeleverage", true)
        .flag("isQuanto", false)
        .flag("isInverse", contract.inverse())
        .flag("supportCross", true);
  }

  private static void dates(Question question, JsonAnswer json, Contract contract) {
    long start = question.world().plan().start().toEpochMilli();
    json.whole("firstOpenDate", start - Duration.ofDays(900).toMillis());
    if (contract.expiryDays() == 0) {
      json.nothing("expireDate").nothing("settleDate").nothing("settlementFee");
    } else {
      long expiry = start + Duration.ofDays(contract.expiryDays()).toMillis();
      json.whole("expireDate", expiry)
          .whole("settleDate", expiry)
          .literal("settlementFee", "0.00025");
    }
    json.whole("fundingRateGranularity", Duration.ofHours(8).toMillis())
        .whole("currentFundingRateGranularity", Duration.ofHours(8).toMillis())
        .whole("effectiveFundingRateCycleStartTime", start - Duration.ofDays(90).toMillis())
        .whole("nextFundingRateTime", Duration.ofMinutes(95).toMillis());
  }

  private static void limits(JsonAnswer json, Contract contract) {
    json.whole("maxOrderQty", 1_000_000)
        .whole("lotSize", 1)
        .whole("maxRiskLimit", 100_000)
        .whole("minRiskLimit", 100_000)
        .whole("riskStep", 50_000)
        .whole("maxLeverage", 125)
        .literal("maxPrice", "1000000.0")
        .literal("tickSize", "0.1")
        .literal("indexPriceTickSize", "0.01")
        .number("multiplier", contract.multiplier())
        .literal("initialMargin", "0.008")
        .literal("maintainMargin", "0.004")
        .literal("makerFeeRate", "2.0E-4")
        .literal("takerFeeRate", "6.0E-4")
        .literal("takerFixFee", "0.0")
        .literal("makerFixFee", "0.0")
        .literal("k", "490.0")
        .literal("m", "300.0")
        .literal("f", "1.3")
        .literal("mmrLimit", "0.3")
        .literal("mmrLevConstant", "125.0");
  }

  private static void indices(JsonAnswer json, Contract contract) {
    String index = "." + contract.base();
    json.text("fundingBaseSymbol", index + "INT8H")
        .text("fundingQuoteSymbol", "." + contract.quote() + "INT8H")
        .text("fundingRateSymbol", "." + contract.symbol() + "FPI8H")
        .text("indexSymbol", ".K" + contract.base() + contract.quote())
        .text("settlementSymbol", "")
        .text("premiumsSymbol1M", "." + contract.symbol() + "PI")
        .text("premiumsSymbol8H", "." + contract.symbol() + "PI8H")
        .text("fundingBaseSymbol1M", index + "INT")
        .text("fundingQuoteSymbol1M", "." + contract.quote() + "INT");
    json.name("sourceExchanges").array(List.of("binance", "kucoin", "okex"), json::text);
  }

  private static void prices(JsonAnswer json, Contract contract) {
    json.text("openInterest", "8743672")
        .literal("fundingFeeRate", "1.0E-4")
        .literal("predictedFundingFeeRate", "1.17E-4")
        .literal("turnoverOf24h", "627189453.2317")
        .literal("volumeOf24h", "9345.411")
        .number("markPrice", contract.price())
        .number("indexPrice", contract.price())
        .number("lastTradePrice", contract.price())
        .number("lowPrice", contract.price())
        .number("highPrice", contract.price())
        .literal("priceChgPct", "0.0045")
        .literal("priceChg", "301.1")
        .number("buyLimit", contract.price())
        .number("sellLimit", contract.price());
  }
}
