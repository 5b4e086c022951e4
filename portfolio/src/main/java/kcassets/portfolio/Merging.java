package kcassets.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Reads several accounts and counts each wallet once. A sub-account with a key of its own is read
 * with that, which sees more; what its master sees of it is dropped. Whether accounts are the same
 * is decided by the exchange's numbers for them.
 */
final class Merging {
  private final List<AccountCalls> accounts;
  private final boolean subs;

  Merging(List<AccountCalls> accounts, boolean subs) {
    this.accounts = accounts;
    this.subs = subs;
  }

  /**
   * @throws AssetsException when no account gave anything, and all for one reason
   */
  Findings read(CompletableFuture<List<String>> settlements) {
    if (accounts.size() == 1) {
      AccountToRead alone = new AccountToRead(accounts.getFirst(), Optional.empty());
      Findings findings = read(alone, settlements);
      Optional<Failure> reason = findings.onlyReason();
      if (reason.isPresent()) {
        throw new AssetsException(reason.get());
      }
      return findings;
    }
    AccountsToRead wanted = AccountsToRead.of(accounts);
    Map<AccountToRead, CompletableFuture<Findings>> running = new LinkedHashMap<>();
    for (AccountToRead toRead : wanted.list()) {
      running.put(toRead, toRead.account().calls().work(() -> read(toRead, settlements)));
    }
    Map<AccountToRead, Findings> done = new LinkedHashMap<>();
    running.forEach((toRead, findings) -> done.put(toRead, findings.join()));
    requireSomething(done);
    Overlap overlap = new Overlap(wanted.list());
    Findings all = new Findings(List.of(), wanted.coverage());
    for (Findings each : withoutDoubles(done, overlap).values()) {
      all = all.and(each);
    }
    return all.and(new Findings(List.of(), overlap.coverage()));
  }

  private Findings read(AccountToRead toRead, CompletableFuture<List<String>> settlements) {
    return new AccountReader(
            toRead.account().calls(), toRead.account().name(), toRead.owner(), subs, toRead.key())
        .read(settlements);
  }

  private static Map<AccountToRead, Findings> withoutDoubles(
      Map<AccountToRead, Findings> done, Overlap overlap) {
    Map<AccountToRead, Findings> kept = new LinkedHashMap<>(done);
    for (Map.Entry<AccountToRead, Findings> each : done.entrySet()) {
      // A key that gave nothing sees less than the master, whose view of it then stays.
      if (each.getValue().onlyReason().isEmpty()) {
        overlap
            .of(each.getKey())
            .ifPresent(seen ->
                kept.computeIfPresent(
                    seen.master(), (ignored, findings) -> without(findings, seen.subName())));
      }
    }
    return kept;
  }

  private static Findings without(Findings findings, String subName) {
    String owner = Wallets.owner(subName);
    return new Findings(
        findings.holdings().stream().filter(row -> !row.owner().equals(owner)).toList(),
        findings.coverage().stream()
            .filter(row -> !row.owner().equals(Optional.of(owner)))
            .toList());
  }

  private static void requireSomething(Map<AccountToRead, Findings> done) {
    List<Failure> reasons = new ArrayList<>();
    for (Findings findings : done.values()) {
      Optional<Failure> reason = findings.onlyReason();
      if (reason.isEmpty()) {
        return;
      }
      reasons.add(reason.get());
    }
    if (reasons.stream().map(Failure::kind).distinct().count() == 1) {
      throw new AssetsException(reasons.getFirst());
    }
  }
}
