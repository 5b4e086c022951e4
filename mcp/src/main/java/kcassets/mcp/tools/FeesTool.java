package kcassets.mcp.tools;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.NamedTexts;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAdvice;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;
import kcassets.portfolio.FeeQuestion;
import kcassets.portfolio.FeeReader;
import kcassets.portfolio.Fees;
import kcassets.portfolio.FeesJson;

/** {@code fees}: the rates of everything that is held or named, in one answer. */
final class FeesTool {
  private static final String SYMBOLS = "symbols";
  private static final String CONTRACTS = "contracts";
  private static final Duration LONGEST = Duration.ofSeconds(95);

  private FeesTool() {}

  static AssetTool of(AllowedAccounts accounts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(SYMBOLS, InputSchema.text("These pairs, such as BTC-USDT,ETH-USDT."));
    properties.put(CONTRACTS, InputSchema.text("These contracts, such as XBTUSDTM."));
    properties.put(ToolArguments.ACCOUNT, InputSchema.account());
    return new AssetTool(
        "fees",
        "Trading fee rates",
        "Maker and taker rates: basic ones of the account's level, then those of the pairs and"
            + " contracts that are named, or else held. Fractions: 0.001 is 0.1 %. For withdrawal"
            + " fees use withdrawal_quotas.",
        InputSchema.object(properties, List.of()),
        OutputSchema.of(fields()),
        arguments -> answer(accounts, arguments));
  }

  private static ToolAnswer answer(AllowedAccounts accounts, Map<String, Object> arguments) {
    NamedTexts asked = new NamedTexts(accounts, List.of(SYMBOLS, CONTRACTS), arguments);
    Set<String> symbols = asked.list(SYMBOLS, Operation.SPOT_TRADE_FEES, "symbols");
    Set<String> contracts = asked.list(CONTRACTS, Operation.FUTURES_TRADE_FEE, "symbol");
    Optional<String> account = asked.account();
    Fees fees =
        FeeReader.of(accounts.name(account).orElse(""), accounts.client(account))
            .read(new FeeQuestion(symbols, contracts, LONGEST));
    return new ToolAnswer(
        FeesJson.text(fees, ToolAdvice.WORDS), Optional.empty(), PortfolioNotes.of(fees.missing()));
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", "string");
    fields.put("asOf", "string");
    fields.put("complete", "boolean");
    for (String name : List.of("kind", "symbol", "makerFeeRate", "takerFeeRate")) {
      fields.put("rates[]." + name, "string");
    }
    fields.put("coverage[].source", "string");
    fields.put("coverage[].state", "string");
    return fields;
  }
}
