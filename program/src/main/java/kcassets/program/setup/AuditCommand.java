package kcassets.program.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.accounts.StoredAccount;
import kcassets.accounts.audit.Audit;
import kcassets.accounts.audit.AuditJson;
import kcassets.accounts.audit.AuditText;
import kcassets.accounts.audit.Coverage;
import kcassets.accounts.audit.KeyAudit;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.CommandNames;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHome;

/** {@code accounts audit}: prints what is found, and then fails if that needs a person. */
public final class AuditCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Consumer<String> uses;

  /**
   * @param uses is told the name of the account, where it is one
   */
  public AuditCommand(ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.uses = uses;
  }

  public void run() {
    List<Problem> problems = new ArrayList<>();
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    Optional<String> named = parsed.positional("name").or(parsed.globals()::account);
    if (parsed.has("all") && named.isPresent()) {
      problems.add(new Problem("all", "does not go with the name of one account"));
    }
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    Audit audit;
    if (parsed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        audit = parsed.has("all") ? all(home.store(), timeout) : demo(home.store(), named, timeout);
      }
    } else {
      AccountStore store = new AccountStore(Home.of(process.environment()).configuration());
      audit = parsed.has("all") ? all(store, timeout) : one(select(store, named), timeout);
    }
    print(audit, output.options());
  }

  private Audit demo(AccountStore store, Optional<String> named, Duration timeout) {
    String name = named.orElse(AccountName.DEMO);
    return one(
        store
            .find(name)
            .orElseThrow(() ->
                new AssetsException(
                    new Failure.CredentialsMissing(
                        "the demo has no account " + name, "Leave the name out, or use demo."))),
        timeout);
  }

  private StoredAccount select(AccountStore store, Optional<String> named) {
    AccountSelection selection = AccountSelection.of(named, process.environment());
    selection.warning().ifPresent(words -> process.err().println("warning: " + words));
    return selection.resolve(store, CommandNames.NAMES);
  }

  private Audit one(StoredAccount account, Duration timeout) {
    uses.accept(account.name());
    Audit audit = audit(List.of(account), timeout);
    if (audit.keys().isEmpty()) {
      // Nothing was seen, so there is nothing to print but why.
      audit
          .failure()
          .ifPresent(failure -> {
            throw new AssetsException(failure);
          });
    }
    return audit;
  }

  private Audit all(AccountStore store, Duration timeout) {
    List<StoredAccount> usable = new ArrayList<>();
    List<Coverage> unusable = new ArrayList<>();
    for (String name : store.names()) {
      try {
        store.find(name).ifPresent(usable::add);
      } catch (AssetsException e) {
        unusable.add(Coverage.unusable(name, e.failure()));
      }
    }
    if (usable.isEmpty() && unusable.isEmpty()) {
      throw new AssetsException(
          new Failure.CredentialsMissing(
              "no account is stored", "Add one with: accounts add NAME --from-file FILE"));
    }
    Audit audit = audit(usable, timeout);
    return Audit.merged(
        audit.asOf(), List.of(audit, new Audit(audit.asOf(), List.of(), List.of(), unusable)));
  }

  private Audit audit(List<StoredAccount> accounts, Duration timeout) {
    ClientOptions options =
        ClientOptions.defaults()
            .withTimeout(timeout)
            .withClock(process.clock())
            .withLog(parsed.globals().verbose() ? process.err()::println : line -> {});
    List<KeyAudit.Subject> subjects = new ArrayList<>();
    try {
      for (StoredAccount account : accounts) {
        AssetsClient client =
            new AssetsClient(account.venue(), Optional.of(account.credentials()), options);
        subjects.add(new KeyAudit.Subject(account.name(), client, account.credentials()));
      }
      return KeyAudit.of(subjects, process.clock().instant());
    } finally {
      subjects.forEach(subject -> subject.client().close());
    }
  }

  private void print(Audit audit, OutputOptions output) {
    ResultWriter writer = new ResultWriter(output, process.out());
    switch (output.format()) {
      case JSON -> writer.value(AuditJson.of(audit, CommandLineAdvice.WORDS));
      case NDJSON, CSV -> writer.value(AuditJson.findings(audit));
      case TABLE -> {
        if (output.filter().isEmpty()) {
          writer.text(AuditText.of(audit, CommandLineAdvice.WORDS));
        } else {
          writer.value(AuditJson.of(audit, CommandLineAdvice.WORDS));
        }
      }
    }
    if (output.format() != OutputFormat.JSON && output.format() != OutputFormat.TABLE) {
      audit
          .missing()
          .forEach(each ->
              process
                  .err()
                  .println("warning: not checked: " + each.account() + ", " + each.source()));
    }
    audit
        .failure()
        .ifPresent(failure -> {
          throw new AssetsException(failure);
        });
  }
}
