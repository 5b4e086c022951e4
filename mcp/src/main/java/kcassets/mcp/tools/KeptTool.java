package kcassets.mcp.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.store.HistoryStore;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;

/** What tools have in common that tell about one account out of the local store. */
final class KeptTool {
  private KeptTool() {}

  /** Answers out of the store. */
  @FunctionalInterface
  interface Telling {
    /** What is told of an account. */
    ToolAnswer tell(HistoryStore store, KnownAccounts.Known account);
  }

  /** They take an account and nothing else. */
  static Map<String, Object> input() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ToolArguments.ACCOUNT, InputSchema.account());
    return InputSchema.object(properties, List.of());
  }

  /**
   * @param nothing the data where the store knows nothing of the account
   */
  static ToolAnswer answer(
      AllowedAccounts accounts,
      StoreAccess access,
      Map<String, Object> arguments,
      String nothing,
      Telling telling) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> asked = Optional.empty();
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      if (argument.getKey().equals(ToolArguments.ACCOUNT)) {
        asked = ToolArguments.account(argument.getValue(), problems);
      } else {
        problems.add(new Problem(argument.getKey(), "is unknown; this tool takes account"));
      }
    }
    accounts.problem(asked).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return told(accounts, access, asked, nothing, telling);
  }

  /**
   * Tells of an account whose name has been checked.
   *
   * @param nothing the data where the store knows nothing of it
   */
  static ToolAnswer told(
      AllowedAccounts accounts,
      StoreAccess access,
      Optional<String> asked,
      String nothing,
      Telling telling) {
    accounts.client(asked); // says why there is no account, where there is none
    String name = accounts.name(asked).orElse("");
    try (HistoryStore store = access.open()) {
      Optional<KnownAccounts.Known> account = new KnownAccounts(store).named(name);
      return account
          .map(known -> telling.tell(store, known))
          .orElseGet(() ->
              new ToolAnswer(
                  nothing,
                  Optional.empty(),
                  List.of(
                      "Nothing of this account was copied to this machine yet. The user does that"
                          + " in a terminal: kucoin-assets sync. Nothing can be said before.")));
    }
  }
}
