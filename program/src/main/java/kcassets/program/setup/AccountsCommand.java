package kcassets.program.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kcassets.accounts.AccountListing;
import kcassets.accounts.AccountStore;
import kcassets.accounts.AccountViews;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandLineAdvice;
import kcassets.program.cli.Confirmation;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHome;

/** The commands below {@code accounts}. */
public final class AccountsCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  public AccountsCommand(ProcessEnvironment process, ParsedCommand parsed) {
    this.process = process;
    this.parsed = parsed;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>();
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    boolean namesOne = !parsed.name().equals("accounts list");
    if (namesOne && parsed.positional("name").isEmpty()) {
      problems.add(new Problem("name", "is required: the account's name"));
    }
    if (parsed.name().equals("accounts add")) {
      AccountAddition addition = AccountAddition.read(parsed, problems);
      requireNone(problems);
      print(
          output.options(),
          parsed.globals().demo()
              ? inDemo(store -> addition.run(process, parsed.globals(), store, timeout))
              : addition.run(process, parsed.globals(), store(), timeout));
      return;
    }
    requireNone(problems);
    if (parsed.globals().demo()) {
      print(output.options(), inDemo(store -> answer(store, output.options())));
    } else {
      print(output.options(), answer(store(), output.options()));
    }
  }

  private interface Question {
    String ask(AccountStore store);
  }

  private static String inDemo(Question question) {
    try (DemoHome home = new DemoHome()) {
      return question.ask(home.store());
    }
  }

  private AccountStore store() {
    return new AccountStore(Home.of(process.environment()).configuration());
  }

  private String answer(AccountStore store, OutputOptions output) {
    boolean asText = output.format() == OutputFormat.TABLE && output.filter().isEmpty();
    return switch (parsed.name()) {
      case "accounts list" -> {
        AccountListing listing = store.list();
        listing
            .unusable()
            .forEach(failure ->
                process.err().println("warning: " + CommandLineAdvice.sentences(failure)));
        yield asText
            ? AccountViews.listText(listing.accounts())
            : AccountViews.listJson(listing.accounts());
      }
      case "accounts show" -> {
        StoredAccount account = find(store);
        yield asText ? AccountViews.showText(account) : AccountViews.showJson(account);
      }
      case "accounts remove" -> remove(store);
      default -> throw new IllegalStateException("nothing runs the command " + parsed.name());
    };
  }

  private String remove(AccountStore store) {
    String name = name();
    if (!store.has(name)) {
      throw missing(name);
    }
    Confirmation.require(process, "this removes the account " + name + " from this machine");
    store.remove(name);
    return "{\"removed\":\"" + name + "\"}";
  }

  private StoredAccount find(AccountStore store) {
    String name = name();
    return store.find(name).orElseThrow(() -> missing(name));
  }

  private static AssetsException missing(String name) {
    return new AssetsException(
        new Failure.CredentialsMissing(
            "there is no account " + name,
            "See accounts list; accounts add " + name + " --from-file FILE stores one."));
  }

  private String name() {
    return parsed.positional("name").orElseThrow();
  }

  private static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
  }

  private void print(OutputOptions output, String result) {
    ResultWriter writer = new ResultWriter(output, process.out());
    boolean isText = !result.startsWith("{") && !result.startsWith("[");
    if (isText) {
      writer.text(result.stripTrailing());
    } else {
      writer.value(result);
    }
  }
}
