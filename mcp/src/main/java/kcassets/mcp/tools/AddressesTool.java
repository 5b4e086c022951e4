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
import kcassets.portfolio.AddressQuestion;
import kcassets.portfolio.AddressReader;
import kcassets.portfolio.AddressesJson;
import kcassets.portfolio.DepositAddresses;

/** {@code addresses}: where to deposit everything that is held, in one answer. */
final class AddressesTool {
  private static final String CURRENCIES = "currencies";
  private static final Duration LONGEST = Duration.ofSeconds(95);

  private AddressesTool() {}

  static AssetTool of(AllowedAccounts accounts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        CURRENCIES,
        InputSchema.text("Only these, such as BTC,USDT; every currency that is held by default."));
    properties.put(ToolArguments.ACCOUNT, InputSchema.account());
    return new AssetTool(
        "addresses",
        "Deposit addresses of all that is held",
        "Existing deposit addresses of every currency the account holds, on every chain. memo is"
            + " part of an address where there is one. coverage names currencies without an address"
            + " (empty) and what failed. For one currency use deposit_addresses.",
        InputSchema.object(properties, List.of()),
        OutputSchema.of(fields()),
        arguments -> answer(accounts, arguments));
  }

  private static ToolAnswer answer(AllowedAccounts accounts, Map<String, Object> arguments) {
    NamedTexts asked = new NamedTexts(accounts, List.of(CURRENCIES), arguments);
    Set<String> only = asked.list(CURRENCIES, Operation.DEPOSIT_ADDRESSES, "currency");
    Optional<String> account = asked.account();
    DepositAddresses answer =
        AddressReader.of(accounts.name(account).orElse(""), accounts.client(account))
            .read(new AddressQuestion(only, Set.of(), LONGEST));
    return new ToolAnswer(
        AddressesJson.text(answer, ToolAdvice.WORDS),
        Optional.empty(),
        PortfolioNotes.of(answer.missing()));
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", "string");
    fields.put("asOf", "string");
    fields.put("complete", "boolean");
    for (String name : List.of("currency", "chain", "chainName", "address", "memo", "to")) {
      fields.put("addresses[]." + name, "string");
    }
    fields.put("coverage[].source", "string");
    fields.put("coverage[].currency", "string?");
    fields.put("coverage[].state", "string");
    return fields;
  }
}
