package kcassets.mcp.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Operation;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.NamedList;

/**
 * The arguments of a composed tool that takes lists of names and an account. Everything that is
 * wrong becomes a problem, and all of them are told at once.
 */
public final class NamedTexts {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<String> account = Optional.empty();

  /**
   * @param names what the tool takes besides the account
   */
  public NamedTexts(AllowedAccounts accounts, List<String> names, Map<String, Object> arguments) {
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      String name = argument.getKey();
      if (name.equals(ToolArguments.ACCOUNT)) {
        account = ToolArguments.account(argument.getValue(), problems);
      } else if (!names.contains(name)) {
        problems.add(
            new Problem(
                name, "is unknown; this tool takes " + String.join(", ", names) + ", account"));
      } else if (argument.getValue() instanceof String text) {
        texts.put(name, text);
      } else {
        problems.add(new Problem(name, "must be a JSON string: names joined by commas"));
      }
    }
    accounts.problem(account).ifPresent(problems::add);
  }

  /** The names of an argument, as an operation's parameter takes them one by one. */
  public Set<String> list(String name, Operation operation, String parameter) {
    return NamedList.read(
        Optional.ofNullable(texts.get(name)), name, operation, parameter, problems);
  }

  /**
   * The account that was asked about.
   *
   * @throws AssetsException {@code InvalidArguments} with all problems, if there are any
   */
  public Optional<String> account() {
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return account;
  }
}
