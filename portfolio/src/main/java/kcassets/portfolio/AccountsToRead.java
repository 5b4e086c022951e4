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
 * Who the stored accounts are. Of two keys of one account that which may read futures too is taken,
 * else the first.
 */
record AccountsToRead(List<AccountToRead> list, List<Coverage> coverage) {
  private static final Operation SOURCE = Operation.API_KEY_INFO;

  AccountsToRead {
    list = List.copyOf(list);
    coverage = List.copyOf(coverage);
  }

  static AccountsToRead of(List<AccountCalls> accounts) {
    List<CompletableFuture<Answer>> asked =
        accounts.stream().map(account -> account.calls().ask(SOURCE)).toList();
    List<AccountToRead> all = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      all.add(toRead(accounts.get(i), asked.get(i).join(), coverage));
    }
    Set<String> taken = new HashSet<>();
    List<AccountToRead> kept = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingInt((AccountToRead toRead) -> readsFutures(toRead) ? 0 : 1))
        .filter(toRead -> toRead.key().map(facts -> taken.add(facts.uid())).orElse(true))
        .forEach(kept::add);
    all.stream()
        .filter(toRead -> !kept.contains(toRead))
        .forEach(toRead -> coverage.add(counted(toRead, kept)));
    kept.sort(Comparator.comparingInt(all::indexOf));
    return new AccountsToRead(kept, coverage);
  }

  private static AccountToRead toRead(
      AccountCalls account, Answer answer, List<Coverage> coverage) {
    Failure failure;
    switch (answer) {
      case Answer.Missing missing -> failure = missing.failure();
      case Answer.Data data -> {
        try {
          return new AccountToRead(account, Optional.of(data.read(KeyFacts::read)));
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
    return new AccountToRead(account, Optional.empty());
  }

  private static Coverage counted(AccountToRead toRead, List<AccountToRead> kept) {
    String uid = toRead.key().map(KeyFacts::uid).orElse("");
    String other =
        kept.stream()
            .filter(each -> each.hasUid(uid))
            .map(each -> each.account().name())
            .findFirst()
            .orElse("");
    return Coverage.of(
        toRead.account().name(),
        SOURCE,
        State.SEEN,
        "a key of the same account as " + other + ", where it is counted");
  }

  private static boolean readsFutures(AccountToRead toRead) {
    return toRead.key().map(facts -> facts.rights().contains("Futures")).orElse(false);
  }
}
