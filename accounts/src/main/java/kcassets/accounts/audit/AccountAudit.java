package kcassets.accounts.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;
import kcassets.client.Rows;
import kcassets.client.parallel.Parallel;

/** The audit of one account. */
final class AccountAudit {
  private final String account;
  private final AssetsClient client;
  private final KeyAudit.Subject subject;
  private final OwnKey own;
  private final Instant now;

  AccountAudit(KeyAudit.Subject subject, Instant now) {
    this.account = subject.account();
    this.client = subject.client();
    this.subject = subject;
    this.own = new OwnKey(subject.credentials().key());
    this.now = now;
  }

  Audit run() {
    KeyFacts facts;
    try {
      facts =
          KeyFacts.read(client.call(Operation.API_KEY_INFO, Map.of()), subject.credentials().key());
    } catch (AssetsException e) {
      return unseen(Operation.API_KEY_INFO, e);
    }
    List<Finding> findings =
        KeyRules.judge(facts, Optional.of(subject.credentials().version()), now).stream()
            .map(concern -> new Finding(account, own.shown(), Optional.empty(), concern))
            .toList();
    Audit ofKey =
        new Audit(
            now,
            List.of(new AuditedKey(account, own.shown(), Optional.empty(), facts)),
            findings,
            List.of(covered(Operation.API_KEY_INFO, Coverage.State.SEEN)));
    boolean isUnified =
        findings.stream().anyMatch(each -> each.concern().code() == FindingCode.UNIFIED_ACCOUNT);
    List<Supplier<Audit>> rest =
        List.of(() -> wallets(isUnified), () -> facts.isOfSub() ? ofASub() : subAccounts());
    List<Audit> parts = new ArrayList<>(List.of(ofKey));
    parts.addAll(Parallel.ask(rest, KeyAudit.AT_ONCE, Supplier::get));
    return Audit.merged(now, parts);
  }

  /** Whether the calls of Classic accounts see what there is. */
  private Audit wallets(boolean isKnown) {
    ClassicView view;
    try {
      view = ClassicView.read(client.call(Operation.SPOT_ACCOUNTS, Map.of()));
    } catch (AssetsException e) {
      return unseen(Operation.SPOT_ACCOUNTS, e);
    }
    List<Finding> findings =
        isKnown
            ? List.of()
            : view.concern().stream()
                .map(concern -> new Finding(account, own.shown(), Optional.empty(), concern))
                .toList();
    Coverage.State state = view.wallets() == 0 ? Coverage.State.EMPTY : Coverage.State.SEEN;
    return new Audit(now, List.of(), findings, List.of(covered(Operation.SPOT_ACCOUNTS, state)));
  }

  private Audit ofASub() {
    return new Audit(
        now,
        List.of(),
        List.of(),
        List.of(covered(Operation.SUB_ACCOUNTS, Coverage.State.NOT_VISIBLE)));
  }

  private Audit subAccounts() {
    List<String> names = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    try (Rows rows = client.rows(Operation.SUB_ACCOUNTS, Map.of())) {
      rows.forEachRemaining(row -> names.add(SubName.in(row)));
      coverage.add(
          covered(
              Operation.SUB_ACCOUNTS,
              names.isEmpty() ? Coverage.State.EMPTY : Coverage.State.SEEN));
    } catch (AssetsException e) {
      coverage.add(Coverage.failed(account, Operation.SUB_ACCOUNTS.command(), Optional.empty(), e));
    }
    List<Audit> parts = new ArrayList<>();
    parts.add(new Audit(now, List.of(), List.of(), coverage));
    parts.addAll(Parallel.ask(names, KeyAudit.AT_ONCE, this::subAccount));
    return Audit.merged(now, parts);
  }

  /** The keys of one sub-account. What they may do short of withdrawing is their owner's choice. */
  private Audit subAccount(String name) {
    Optional<String> shown = Optional.of(own.hiddenIn(name));
    List<KeyFacts> all;
    try {
      all =
          KeyFacts.readAll(
              client.callInTurn(
                  Operation.SUB_ACCOUNT_API_KEYS.request(Map.of("subName", name), client.now())),
              own);
    } catch (AssetsException e) {
      return new Audit(
          now,
          List.of(),
          List.of(),
          List.of(Coverage.failed(account, Operation.SUB_ACCOUNT_API_KEYS.command(), shown, e)));
    }
    List<AuditedKey> keys = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (KeyFacts facts : all) {
      keys.add(new AuditedKey(account, facts.shown(), shown, facts));
      for (KeyConcern concern : KeyRules.judge(facts, Optional.empty(), now)) {
        boolean grave = concern.code() == FindingCode.MAY_WITHDRAW;
        findings.add(
            new Finding(
                account, facts.shown(), shown, grave ? concern : concern.as(Severity.INFO)));
      }
    }
    Coverage.State state = all.isEmpty() ? Coverage.State.EMPTY : Coverage.State.SEEN;
    return new Audit(
        now,
        keys,
        findings,
        List.of(
            new Coverage(
                account,
                Operation.SUB_ACCOUNT_API_KEYS.command(),
                shown,
                state,
                Optional.empty())));
  }

  private Coverage covered(Operation operation, Coverage.State state) {
    return Coverage.of(account, operation.command(), state);
  }

  private Audit unseen(Operation operation, AssetsException e) {
    return new Audit(
        now,
        List.of(),
        List.of(),
        List.of(Coverage.failed(account, operation.command(), Optional.empty(), e)));
  }
}
