package kcassets.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kcassets.json.JsonWriting;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tasks that a user can start with a word. */
final class ServerPrompts {
  private static final int LONGEST_ARGUMENT = 200;

  private ServerPrompts() {}

  static List<AsyncPromptSpecification> all() {
    return Arrays.stream(Task.values()).map(ServerPrompts::specification).toList();
  }

  private enum Task {
    PORTFOLIO_REVIEW(
        "Portfolio review",
        "Every wallet in one table, valued, with what could not be seen.",
        """
        Review my KuCoin portfolio. Ask portfolio in the base currency (USD unless I said otherwise). Show one table by currency (amount, wallets, value, share) and a total; debts count as negative. Then name every wallet that could not be seen and why (coverage), and every coin without a price (unpriced); neither counts as zero.\
        """,
        optional("account", "the account; the usual one when left out"),
        optional("base", "the fiat currency to value in, such as EUR")),
    MONTHLY_STATEMENT(
        "Monthly statement",
        "What came in, went out and was paid in fees in a month.",
        """
        Make a statement of the month for my KuCoin account. Ask spot_ledgers and futures_ledgers with all true from the first to the last moment of the month (UTC), and deposits and withdrawals with all true for each currency that occurs. For the current month's last days also see trade_hf_ledgers and margin_hf_ledgers; never add them to spot_ledgers. Give a table by currency: in, out, fees, by business type, with exact amounts. Say which days or ledgers the exchange no longer has.\
        """,
        required("month", "the month, such as 2026-01"),
        optional("currency", "only this currency"),
        optional("account", "the account; the usual one when left out")),
    FIND_MISSING_DEPOSIT(
        "Find a missing deposit",
        "Looks for a deposit that has not shown up, and says what to do.",
        """
        A deposit of mine has not shown up. Look for it: deposits of the currency with all true (also states other than SUCCESS, and amounts that differ by a fee), then deposit_addresses (is the address and chain mine, and is a memo needed), currency (are deposits open on the chain, how many confirmations), and spot_ledgers around the time. Say what you found: arrived, waiting for confirmations, held for a check, sent to another chain or without the memo, or not seen by the exchange; and what I should do next. Do not guess where the data does not say.\
        """,
        required("currency", "the currency that was sent"),
        optional("amount", "how much was sent"),
        optional("txid", "the chain's transaction id"),
        optional("since", "when it was sent"),
        optional("account", "the account; the usual one when left out")),
    KEY_SAFETY_CHECK(
        "Key safety check",
        "Whether the keys may do more than they need, and what to change.",
        """
        Check how safe my KuCoin API keys are. Ask audit_keys. Give its findings by severity, each with the key, the reason and what to change on KuCoin's site; then what could not be checked, from coverage. Say when each key was made and how it is used, from api_key_info and sub_account_api_keys, where that matters. Never ask me for a secret, and show keys only masked, as the tools give them.\
        """,
        optional("account", "the account; the usual one when left out"));

    private final String title;
    private final String description;
    private final String text;
    private final List<McpSchema.PromptArgument> arguments;

    Task(String title, String description, String text, McpSchema.PromptArgument... arguments) {
      this.title = title;
      this.description = description;
      this.text = text;
      this.arguments = List.of(arguments);
    }

    private static McpSchema.PromptArgument optional(String name, String description) {
      return McpSchema.PromptArgument.builder(name)
          .description(description)
          .required(false)
          .build();
    }

    private static McpSchema.PromptArgument required(String name, String description) {
      return McpSchema.PromptArgument.builder(name).description(description).required(true).build();
    }
  }

  private static AsyncPromptSpecification specification(Task task) {
    String name = task.name().toLowerCase(Locale.ROOT);
    return new AsyncPromptSpecification(
        McpSchema.Prompt.builder(name)
            .title(task.title)
            .description(task.description)
            .arguments(task.arguments)
            .build(),
        (_, request) ->
            Mono.just(
                McpSchema.GetPromptResult.builder(
                        List.of(
                            McpSchema.PromptMessage.builder(
                                    McpSchema.Role.USER,
                                    McpSchema.TextContent.builder(
                                            task.text + given(task, request.arguments()))
                                        .build())
                                .build()))
                    .description(task.description)
                    .build()));
  }

  /** What the user filled in, quoted: it is data, whatever it says. */
  private static String given(Task task, @Nullable Map<String, Object> arguments) {
    StringBuilder words = new StringBuilder();
    for (McpSchema.PromptArgument argument : task.arguments) {
      Object value = arguments == null ? null : arguments.get(argument.name());
      if (value instanceof String text && !text.isBlank()) {
        words.append(words.isEmpty() ? "\n\nGiven:" : "");
        words
            .append("\n- ")
            .append(argument.name())
            .append(": ")
            .append(JsonWriting.quoted(shortened(text)));
      }
    }
    return words.toString();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text;
  }
}
