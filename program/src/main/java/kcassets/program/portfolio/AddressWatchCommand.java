package kcassets.program.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.history.kept.AddressAnswer;
import kcassets.history.kept.AddressChanges;
import kcassets.history.kept.Identities;
import kcassets.history.kept.KeptAddress;
import kcassets.history.kept.KeptAddresses;
import kcassets.portfolio.AccountNumber;
import kcassets.portfolio.AddressQuestion;
import kcassets.portfolio.AddressReader;
import kcassets.portfolio.DepositAddresses;
import kcassets.program.cli.AnswerPrinting;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.cli.Timeout;
import kcassets.program.questions.AskedAccount;
import kcassets.program.questions.Asking;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/**
 * {@code address-watch}: compares deposit addresses with those that are known. An address that is
 * new is known from now on; one that has changed or gone is told in every run until a person
 * accepts it.
 */
public final class AddressWatchCommand {
  private static final String NAME = "address-watch";

  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final AskedAccount account;

  public AddressWatchCommand(
      ProcessEnvironment process, ParsedCommand parsed, Consumer<String> uses) {
    this.process = process;
    this.parsed = parsed;
    this.account = new AskedAccount(uses);
  }

  /**
   * Looks, prints, and keeps what is new.
   *
   * @return what to tell after the result: an alarm before anything else
   */
  public Optional<FailureLine> run() {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    problems.addAll(output.problems());
    Duration timeout = Timeout.read(parsed.globals(), problems);
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    try (OpenStore open = choice.open();
        Asking asking = Asking.open(process, parsed.globals(), true, timeout, account)) {
      String uid = AccountNumber.of(asking.client());
      KeptAddresses kept = new KeptAddresses(open.store());
      Optional<AddressAnswer> known = kept.latest(uid);
      DepositAddresses answer =
          AddressReader.of(account.name(), asking.client()).read(question(known, timeout));
      List<KeptAddress> before = known.map(AddressAnswer::addresses).orElse(List.of());
      List<KeptAddress> now = WatchReport.kept(answer);
      AddressChanges changes =
          known.isEmpty()
              ? new AddressChanges(List.of())
              : AddressChanges.between(before, now, answer.answered());
      boolean accepted = parsed.has("accept") && changes.isAlarm();
      List<KeptAddress> next =
          known.isEmpty()
              ? now
              : accepted
                  ? AddressChanges.accepted(before, now, answer.answered())
                  : changes.kept(before);
      Optional<AssetsException> notKept =
          known.isPresent() && next.equals(before)
              ? Optional.empty()
              : keep(open, new AddressAnswer(uid, later(answer, known), answer.complete(), next));
      WatchReport report =
          new WatchReport(
              answer, known.map(AddressAnswer::takenAt), next.size(), changes, accepted);
      new AnswerPrinting(output.options(), process.out())
          .print(
              () -> WatchJson.text(report),
              () -> WatchJson.rows(report),
              () -> WatchText.of(report));
      return told(report, notKept);
    }
  }

  /** What is known is asked for too, held or not: an address is used for longer than a balance. */
  private static AddressQuestion question(Optional<AddressAnswer> known, Duration timeout) {
    Set<String> currencies =
        known.stream()
            .flatMap(answer -> answer.addresses().stream())
            .map(KeptAddress::currency)
            .collect(Collectors.toSet());
    return new AddressQuestion(Set.of(), currencies, Timeout.withQuota(timeout));
  }

  /** Of two answers the later one counts, also where a clock was put back between them. */
  private static Instant later(DepositAddresses answer, Optional<AddressAnswer> known) {
    return known
        .map(AddressAnswer::takenAt)
        .filter(before -> before.isAfter(answer.readAt()))
        .orElse(answer.readAt());
  }

  private Optional<AssetsException> keep(OpenStore open, AddressAnswer next) {
    try {
      new KeptAddresses(open.store()).save(next);
      new Identities(open.store()).seen(next.uid(), account.name(), next.takenAt());
      return Optional.empty();
    } catch (AssetsException e) {
      return Optional.of(e);
    }
  }

  private Optional<FailureLine> told(WatchReport report, Optional<AssetsException> notKept) {
    if (report.isAlarm()) {
      return Optional.of(
          FailureLine.of(
              report.alarm(), new FailureContext(Optional.of(NAME), Optional.of(account.name()))));
    }
    notKept.ifPresent(failure -> {
      throw failure;
    });
    return AddressesCommand.missing(NAME, parsed, report.answer());
  }
}
