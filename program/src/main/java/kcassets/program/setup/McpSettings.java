package kcassets.program.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.faces.FailureLine;
import kcassets.history.store.StoreLocation;
import kcassets.program.agents.AgentClient;
import kcassets.program.agents.Change;
import kcassets.program.agents.ClientPlaces;
import kcassets.program.agents.Install;
import kcassets.program.agents.Installation;
import kcassets.program.agents.Launcher;
import kcassets.program.agents.Status;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.store.StoreChoice;

/** The commands that write this program into the configurations of agents. */
public final class McpSettings {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  McpSettings(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  /** {@code mcp status}. */
  Optional<FailureLine> status() {
    checkWords();
    invocation.requireNoProblems();
    List<Status> all = all();
    return print(Status.words(all), Status.json(all));
  }

  /** {@code mcp install}. */
  Optional<FailureLine> install() {
    checkWords();
    Change change = change(invocation.problems());
    return print(change.words(), change.json());
  }

  private void checkWords() {
    invocation.requireNoProblems();
    invocation.output();
  }

  private Optional<FailureLine> print(String words, String json) {
    if (isText()) {
      invocation.writer().text(words.stripTrailing());
    } else {
      invocation.writer().value(json);
    }
    return Optional.empty();
  }

  /** People read words, unless they asked for a form. */
  private boolean isText() {
    boolean unasked = process.outIsTerminal() && parsed.globals().output().isEmpty();
    return invocation.isTable() || (unasked && parsed.globals().jq().isEmpty());
  }

  private List<Status> all() {
    ClientPlaces places = ClientPlaces.of(process.environment());
    String launcher = Launcher.ofThisProgram().toString();
    return Arrays.stream(AgentClient.values())
        .map(client -> new Installation(client, places).status(launcher))
        .toList();
  }

  private Change change(List<Problem> problems) {
    Optional<AgentClient> client = client(problems);
    String name = parsed.option("name").orElse(Install.USUAL_NAME);
    if (!Install.isName(name)) {
      problems.add(
          new Problem(
              "name", "must be 1 to 64 letters, digits, '_' or '-'; got " + Quoted.of(name)));
    }
    List<String> accounts = accounts(problems);
    Optional<String> store = parsed.option("store").filter(url -> !url.isEmpty());
    if (store.isPresent()) {
      StoreChoice.of(invocation); // for what is wrong with it
    }
    invocation.requireNoProblems();
    Installation installation =
        new Installation(client.orElseThrow(), ClientPlaces.of(process.environment()));
    boolean dryRun = parsed.has("dry-run");
    if (parsed.has("undo")) {
      return installation.undo(name, dryRun);
    }
    boolean demo = parsed.globals().demo();
    String launcher = Launcher.ofThisProgram().toString();
    Install install = Install.serving(name, launcher, accounts, store, demo);
    Change change = installation.install(install, dryRun);
    if (!demo) {
      warn(accounts);
    }
    return change;
  }

  private Optional<AgentClient> client(List<Problem> problems) {
    List<String> labels = Arrays.stream(AgentClient.values()).map(AgentClient::label).toList();
    Optional<String> word = parsed.option("client");
    Optional<AgentClient> client = word.flatMap(AgentClient::named);
    if (client.isEmpty()) {
      problems.add(
          new Problem(
              "client",
              "must be one of "
                  + String.join(", ", labels)
                  + word.map(got -> "; got " + Quoted.of(got)).orElse("; got none")));
    }
    return client;
  }

  private List<String> accounts(List<Problem> problems) {
    String usual =
        Optional.of(process.environment().getOrDefault("KUCOIN_ASSETS_ACCOUNT", ""))
            .filter(name -> !name.isEmpty())
            .orElse(AccountName.USUAL);
    String given = parsed.option("accounts").or(() -> parsed.globals().account()).orElse(usual);
    return checked(List.of(given.split(",", -1)), problems);
  }

  /** Names of accounts, and what is wrong with them. */
  static List<String> checked(List<String> names, List<Problem> problems) {
    for (String name : names) {
      if (!AccountName.isWellFormed(name)) {
        problems.add(
            new Problem(
                "accounts", "must be names of accounts, joined by commas; got " + Quoted.of(name)));
      }
    }
    return names;
  }

  private void warn(List<String> accounts) {
    AccountStore store = new AccountStore(Home.of(process.environment()).configuration());
    for (String name : accounts) {
      if (name.equals(AccountName.ENVIRONMENT)) {
        invocation.warn("the agent must start this program with the KUCOIN_API_ variables set");
      } else if (!store.has(name)) {
        invocation.warn(
            "there is no account " + name + " yet; accounts add " + name + " stores one");
      }
    }
    if (isSet(Home.VARIABLE)) {
      invocation.warn(
          Home.VARIABLE + " is set here; the agent must start this program with the same value");
    }
    if (isSet(StoreLocation.VARIABLE) && parsed.option("store").isEmpty()) {
      invocation.warn(StoreLocation.VARIABLE + " is set here; --store writes it for the agent");
    }
  }

  private boolean isSet(String variable) {
    return !process.environment().getOrDefault(variable, "").isEmpty();
  }
}
