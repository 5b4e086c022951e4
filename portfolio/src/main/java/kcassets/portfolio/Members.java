package kcassets.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Who the stored accounts are. Two keys of one account are one member: the one that may read
 * futures too is taken, else the first.
 */
record Members(List<Member> list, List<Coverage> coverage) {
  private static final Operation SOURCE = Operation.API_KEY_INFO;

  Members {
    list = List.copyOf(list);
    coverage = List.copyOf(coverage);
  }

  static Members of(List<AccountCalls> accounts) {
    List<CompletableFuture<Answer>> asked =
        accounts.stream().map(account -> account.calls().ask(SOURCE)).toList();
    List<Member> all = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      all.add(member(accounts.get(i), asked.get(i).join(), coverage));
    }
    Set<String> taken = new HashSet<>();
    List<Member> kept = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingInt((Member member) -> readsFutures(member) ? 0 : 1))
        .filter(member -> member.key().map(facts -> taken.add(facts.uid())).orElse(true))
        .forEach(kept::add);
    all.stream()
        .filter(member -> !kept.contains(member))
        .forEach(member -> coverage.add(counted(member, kept)));
    kept.sort(Comparator.comparingInt(all::indexOf));
    return new Members(kept, coverage);
  }

  private static Member member(AccountCalls account, Answer answer, List<Coverage> coverage) {
    Failure failure;
    switch (answer) {
      case Answer.Missing missing -> failure = missing.failure();
      case Answer.Data data -> {
        try {
          return new Member(account, Optional.of(data.read(KeyFacts::read)));
        } catch (AssetsException e) {
          failure = e.failure();
        }
      }
    }
    coverage.add(
        Coverage.refused(account.name(), SOURCE, State.of(SOURCE, failure), failure)
            .with(
                State.of(SOURCE, failure),
                "whose key it is cannot be told, so it may be counted twice: "
                    + failure.message()));
    return new Member(account, Optional.empty());
  }

  private static Coverage counted(Member member, List<Member> kept) {
    String uid = member.key().map(KeyFacts::uid).orElse("");
    String other =
        kept.stream()
            .filter(each -> each.hasUid(uid))
            .map(each -> each.account().name())
            .findFirst()
            .orElse("");
    return Coverage.of(
        member.account().name(),
        SOURCE,
        State.SEEN,
        "a key of the same account as " + other + ", where it is counted");
  }

  private static boolean readsFutures(Member member) {
    return member.key().map(facts -> facts.rights().contains("Futures")).orElse(false);
  }
}
