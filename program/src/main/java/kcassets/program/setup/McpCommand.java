package kcassets.program.setup;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.accounts.AccountBook;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Group;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.ClientOptions;
import kcassets.faces.FailureLine;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.mcp.AssetsServer;
import kcassets.mcp.ServerOptions;
import kcassets.mcp.tools.StoreAccess;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.questions.Demo;
import kcassets.program.store.DemoStore;
import kcassets.program.store.StoreChoice;

/** {@code mcp}: serves the operations as tools until the client ends. */
public final class McpCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final List<Problem> problems;

  McpCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
    this.problems = invocation.problems();
  }

  Optional<FailureLine> run() {
    invocation.runsUntilStopped();
    if (parsed.globals().output().isPresent()) {
      problems.add(new Problem("output", "does not go with mcp, which speaks its protocol alone"));
    }
    if (parsed.globals().jq().isPresent()) {
      problems.add(new Problem("jq", "does not go with mcp, which speaks its protocol alone"));
    }
    Duration timeout = invocation.timeout();
    List<String> names = names();
    Set<Group> groups = groups();
    int answerTokens = answerTokens();
    StoreChoice choice = StoreChoice.of(invocation);
    invocation.requireNoProblems();
    ClientOptions client = invocation.clientOptions(timeout);
    if (parsed.globals().demo()) {
      try (Demo demo = Demo.start();
          DemoStore store = new DemoStore(demo.account(), client)) {
        AccountBook book = AccountBook.of(demo.account());
        require(book, names);
        serve(
            book,
            new ServerOptions(names, AccountName.DEMO, groups, answerTokens),
            client,
            choice.location().map(McpCommand::at).orElse(store::open));
      }
      return Optional.empty();
    }
    AccountSelection selection =
        AccountSelection.of(parsed.globals().account(), process.environment());
    selection.warning().ifPresent(invocation::warn);
    AccountBook book =
        AccountBook.of(
            new AccountStore(Home.of(process.environment()).configuration()),
            process.environment());
    require(book, names);
    if (parsed.globals().account().isPresent()) {
      require(book, List.of(selection.name()));
    }
    serve(
        book,
        new ServerOptions(names, selection.name(), groups, answerTokens),
        client,
        at(choice.location().orElseThrow()));
    return Optional.empty();
  }

  private static StoreAccess at(StoreLocation location) {
    return () -> HistoryStore.open(location);
  }

  private void serve(
      AccountBook book, ServerOptions options, ClientOptions client, StoreAccess store) {
    try {
      new AssetsServer(book, options, client, store).serve(process.in(), process.out());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  /** Better told now, to whoever sets it up, than later to an agent. */
  private static void require(AccountBook book, List<String> names) {
    for (String name : names) {
      if (book.find(name).isEmpty()) {
        throw new AssetsException(
            new Failure.CredentialsMissing(
                "there is no account named " + name,
                "See accounts list; accounts add " + name + " --from-file FILE stores one."));
      }
    }
  }

  private List<String> names() {
    return McpSettings.checked(words("accounts"), problems);
  }

  private Set<Group> groups() {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    List<String> known = Arrays.stream(Group.values()).map(Group::label).toList();
    for (String word : words("tools")) {
      Optional<Group> group =
          Arrays.stream(Group.values()).filter(each -> each.label().equals(word)).findFirst();
      if (group.isPresent()) {
        groups.add(group.get());
      } else {
        problems.add(
            new Problem(
                "tools",
                "must be groups of "
                    + String.join(", ", known)
                    + ", joined by commas; got "
                    + Quoted.of(word)));
      }
    }
    return groups;
  }

  private int answerTokens() {
    Optional<String> text = parsed.option("answer-tokens");
    if (text.isEmpty()) {
      return ServerOptions.USUAL_TOKENS;
    }
    if (text.get().matches("[0-9]{4,7}") && isInRange(Integer.parseInt(text.get()))) {
      return Integer.parseInt(text.get());
    }
    problems.add(
        new Problem(
            "answer-tokens",
            "must be a whole number from "
                + ServerOptions.LEAST_TOKENS
                + " to "
                + ServerOptions.MOST_TOKENS
                + "; got "
                + Quoted.of(text.get())));
    return ServerOptions.USUAL_TOKENS;
  }

  private static boolean isInRange(int tokens) {
    return tokens >= ServerOptions.LEAST_TOKENS && tokens <= ServerOptions.MOST_TOKENS;
  }

  /** The words between commas; none where the option is not there. */
  private List<String> words(String option) {
    return parsed.option(option).map(text -> List.of(text.split(",", -1))).orElse(List.of());
  }
}
