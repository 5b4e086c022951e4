package kcassets.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;

/**
 * Which sub-accounts are read with a key of their own, and by which name their master knows them.
 * The key itself tells its master's number and its name there; where it does not, the master's list
 * of sub-accounts tells by their numbers.
 */
final class Overlap {
  private static final int MOST_PAGES = 1_000;

  private final List<AccountToRead> masters;
  private final Map<AccountToRead, Map<String, String>> namesByUid = new HashMap<>();
  private final List<Coverage> coverage = new ArrayList<>();

  Overlap(List<AccountToRead> accounts) {
    this.masters = accounts.stream().filter(AccountToRead::isMaster).toList();
  }

  /** What a master calls a sub-account that is read by itself. */
  record SeenBy(AccountToRead master, String subName) {}

  /** Whose sub-account one is, among those that are read. */
  Optional<SeenBy> of(AccountToRead toRead) {
    Optional<KeyFacts> sub = toRead.sub();
    if (sub.isEmpty() || masters.isEmpty()) {
      return Optional.empty();
    }
    KeyFacts facts = sub.get();
    if (facts.parentUid().isPresent() && facts.subName().isPresent()) {
      return masters.stream()
          .filter(master -> master.hasUid(facts.parentUid().get()))
          .map(master -> new SeenBy(master, facts.subName().get()))
          .findFirst();
    }
    for (AccountToRead master : masters) {
      String name = namesByUid.computeIfAbsent(master, this::names).get(facts.uid());
      if (name != null) {
        return Optional.of(new SeenBy(master, name));
      }
    }
    return Optional.empty();
  }

  private Map<String, String> names(AccountToRead master) {
    Map<String, String> names = new HashMap<>();
    Answer first = page(master, 1).join();
    long pages = take(master, first, names);
    List<CompletableFuture<Answer>> others = new ArrayList<>();
    for (int page = 2; page <= Math.min(pages, MOST_PAGES); page++) {
      others.add(page(master, page));
    }
    others.forEach(answer -> take(master, answer.join(), names));
    return names;
  }

  /** What kept it from telling accounts apart. */
  List<Coverage> coverage() {
    return List.copyOf(coverage);
  }

  private static CompletableFuture<Answer> page(AccountToRead master, int number) {
    return master
        .account()
        .calls()
        .ask(
            Operation.SUB_ACCOUNTS,
            Map.of("currentPage", Integer.toString(number), "pageSize", "100"));
  }

  private long take(AccountToRead master, Answer answer, Map<String, String> names) {
    Findings taken =
        answer.map(
            data -> {
              data.list("items").forEach(item -> names.put(item.text("uid"), item.text("subName")));
              return Findings.NONE;
            },
            failure -> Findings.of(refused(master, failure)));
    coverage.addAll(taken.coverage());
    return answer instanceof Answer.Data data ? data.count("totalPage") : 0;
  }

  private static Coverage refused(AccountToRead master, Failure failure) {
    Operation source = Operation.SUB_ACCOUNTS;
    String account = master.account().name();
    return Coverage.refused(account, source, State.of(source, failure), failure)
        .with(
            State.of(source, failure),
            "its sub-accounts cannot be told by their numbers, so one with a key of its own may be"
                + " counted twice: "
                + failure.message());
  }
}
