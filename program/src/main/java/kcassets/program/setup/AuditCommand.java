package kcassets.program.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import kcassets.faces.FailureLine;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.store.DemoHome;

/** {@code accounts audit}: prints what is found, and then fails if that needs a person. */
public final class AuditCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  AuditCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  Optional<FailureLine> run() {
    invocation.requireNoProblems();
    OutputOptions output = invocation.output();
    Duration timeout = invocation.timeout();
    Optional<String> named = parsed.positional("name").or(parsed.globals()::account);
    if (parsed.has("all") && named.isPresent()) {
      invocation.problems().add(new Problem("all", "does not go with the name of one account"));
    }
    invocation.requireNoProblems();
    Audit audit;
    if (parsed.globals().demo()) {
      try (DemoHome home = new DemoHome()) {
        audit = parsed.has("all") ? all(home.store(), timeout) : demo(home.store(), named, timeout);
      }
    } else {
      AccountStore store = new AccountStore(Home.of(process.environment()).configuration());
      audit = parsed.has("all") ? all(store, timeout) : one(select(store, named), timeout);
    }
    print(audit, output);
    return audit.failure().flatMap(invocation::told);
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
    selection.warning().ifPresent(invocation::warn);
    return selection.resolve(store, CommandNames.NAMES);
  }

  private Audit one(StoredAccount account, Duration timeout) {
    invocation.uses(account.name());
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
    ClientOptions options = invocation.clientOptions(timeout);
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
    ResultWriter writer = invocation.writer();
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
          .forEach(
              each -> invocation.warn("not checked: " + each.account() + ", " + each.source()));
    }
  }
}
