package kcassets.mcp.tools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAdvice;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;
import kcassets.portfolio.Portfolio;
import kcassets.portfolio.PortfolioJson;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.PortfolioReader;

/** {@code portfolio}: every wallet of an account in one answer, valued. */
final class PortfolioTool {
  private static final String BASE = "base";
  private static final String SUBS = "subs";
  private static final String MIN = "min";

  private PortfolioTool() {}

  static AssetTool of(AllowedAccounts accounts) {
    return new AssetTool(
        "portfolio",
        "Portfolio",
        "How much there is, where, and what it is worth in total: funding, spot, margin (less debts),"
            + " futures and sub-accounts in one answer, with sums by wallet and by currency. Use it"
            + " first for any question about total holdings. complete false means that something"
            + " is missing: coverage says what and why. Coins in unpriced have no value. For one"
            + " wallet alone use spot_accounts, cross_margin_account or futures_account.",
        InputSchema.object(properties(), List.of()),
        OutputSchema.of(fields()),
        arguments -> answer(accounts, arguments));
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(BASE, InputSchema.text("A fiat currency or coin to value in. Default USD."));
    properties.put(SUBS, InputSchema.flag("false leaves sub-accounts out. Default true."));
    properties.put(
        MIN,
        InputSchema.text(
            "Rows worth less than this decimal number are folded into one sum; totals stay."));
    properties.put(ToolArguments.ACCOUNT, InputSchema.account());
    return properties;
  }

  private static ToolAnswer answer(AllowedAccounts accounts, Map<String, Object> arguments) {
    List<Problem> problems = new ArrayList<>();
    PortfolioOptions options = PortfolioOptions.defaults();
    Optional<BigDecimal> least = Optional.empty();
    Optional<String> account = Optional.empty();
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      Object value = argument.getValue();
      switch (argument.getKey()) {
        case BASE -> options = base(options, value, problems);
        case SUBS -> options = options.withSubs(flag(value, problems));
        case MIN -> least = least(value, problems);
        case ToolArguments.ACCOUNT -> account = ToolArguments.account(value, problems);
        default ->
            problems.add(
                new Problem(
                    argument.getKey(), "is unknown; this tool takes base, subs, min, account"));
      }
    }
    accounts.problem(account).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Portfolio portfolio =
        PortfolioReader.of(accounts.name(account).orElse(""), accounts.client(account))
            .read(options);
    return new ToolAnswer(
        PortfolioJson.text(portfolio, least, ToolAdvice.WORDS),
        Optional.empty(),
        PortfolioNotes.of(portfolio.missing()));
  }

  private static PortfolioOptions base(
      PortfolioOptions options, Object value, List<Problem> problems) {
    try {
      return options.withBase(value instanceof String text ? text.toUpperCase(Locale.ROOT) : "");
    } catch (AssetsException e) {
      problems.addAll(e.failure().problems());
      return options;
    }
  }

  private static boolean flag(Object value, List<Problem> problems) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    problems.add(new Problem(SUBS, "must be true or false"));
    return true;
  }

  private static Optional<BigDecimal> least(Object value, List<Problem> problems) {
    if (value instanceof String text && text.matches("[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      return Optional.of(new BigDecimal(text));
    }
    problems.add(
        new Problem(
            MIN,
            "must be a JSON string, a decimal number that is not negative"
                + (value instanceof String text ? "; got " + Quoted.of(text) : "")));
    return Optional.empty();
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", "string");
    fields.put("asOf", "string");
    fields.put("base", "string");
    fields.put("complete", "boolean");
    for (String name :
        List.of("owner", "wallet", "currency", "balance", "available", "hold", "net")) {
      fields.put("rows[]." + name, "string");
    }
    fields.put("rows[].value", "decimal?");
    fields.put("total", "decimal?");
    fields.put("byWallet[].wallet", "string");
    fields.put("byCurrency[].currency", "string");
    fields.put("byCurrency[].net", "string");
    fields.put("coverage[].source", "string");
    fields.put("coverage[].owner", "string?");
    fields.put("coverage[].state", "string");
    return fields;
  }
}
