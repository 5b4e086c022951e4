package kcassets.program.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
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
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.commands.Timeout;
import kcassets.program.questions.Asking;
import kcassets.program.store.OpenStore;
import kcassets.program.store.StoreChoice;

/**
 * {@code address-watch}: compares deposit addresses with those that are known. An address that is
 * new is known from now on; one that has changed or gone is told in every run until a person
 * accepts it.
 */
public final class AddressWatchCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  AddressWatchCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  /**
   * Looks, prints, and keeps what is new.
   *
   * @return what to tell after the result: an alarm before anything else
   */
  Optional<FailureLine> run() {
    List<Problem> problems = invocation.problems();
    invocation.output();
    Duration timeout = invocation.timeout();
    StoreChoice choice = StoreChoice.of(parsed, process, problems);
    invocation.requireNoProblems();
    try (OpenStore open = choice.open();
        Asking asking = Asking.open(invocation, true, timeout)) {
      String uid = AccountNumber.of(asking.client());
      KeptAddresses kept = new KeptAddresses(open.store());
      Optional<AddressAnswer> known = kept.latest(uid);
      DepositAddresses answer =
          AddressReader.of(invocation.account().orElseThrow(), asking.client())
              .read(question(known, timeout));
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
      invocation.print(
          () -> WatchJson.text(report), () -> WatchJson.rows(report), () -> WatchText.of(report));
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
      new Identities(open.store())
          .seen(next.uid(), invocation.account().orElseThrow(), next.takenAt());
      return Optional.empty();
    } catch (AssetsException e) {
      return Optional.of(e);
    }
  }

  private Optional<FailureLine> told(WatchReport report, Optional<AssetsException> notKept) {
    if (report.isAlarm()) {
      return invocation.told(report.alarm());
    }
    notKept.ifPresent(failure -> {
      throw failure;
    });
    return AddressesCommand.missing(invocation, report.answer());
  }
}
