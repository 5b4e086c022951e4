package kcassets.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/**
 * Reads {@code sub-account-spot-balances}, all pages. The first tells how many there are; the
 * others are asked for together. What came stays when a page is missing.
 */
final class SubAccounts {
  private static final Operation SOURCE = Operation.SUB_ACCOUNT_SPOT_BALANCES;

  /** The most that the exchange puts on a page. */
  private static final String PAGE_SIZE = "100";

  /** More pages than any account has; what claims more is no answer. */
  private static final int MOST_PAGES = 1_000;

  private final Calls calls;
  private final String account;
  private final Map<String, List<Holding>> bySub = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private Optional<Failure> missing = Optional.empty();

  SubAccounts(Calls calls, String account) {
    this.calls = calls;
    this.account = account;
  }

  /** The first page, which also tells whether the key may ask at all. */
  static CompletableFuture<Answer> firstPage(Calls calls) {
    return calls.ask(SOURCE, Map.of("pageSize", PAGE_SIZE));
  }

  /** All of them, after the first page. */
  Findings read(Answer.Data first) {
    take(first);
    long pages = missing.isPresent() ? 0 : first.count("totalPage");
    if (pages > MOST_PAGES) {
      note(new Failure.Unreadable("the exchange counts " + pages + " pages", false));
      pages = 0;
    }
    List<CompletableFuture<Answer>> others = new ArrayList<>();
    for (int page = 2; page <= pages; page++) {
      others.add(
          calls.ask(SOURCE, Map.of("currentPage", Integer.toString(page), "pageSize", PAGE_SIZE)));
    }
    others.forEach(answer -> take(answer.join()));
    long counted = missing.isPresent() ? -1 : first.count("totalNum");
    if (counted > bySub.size()) {
      note(
          new Failure.Unreadable(
              "the exchange counts " + counted + " sub-accounts and gives " + bySub.size(), true));
    }
    return findings();
  }

  /** Whether one is called like the master. */
  boolean hasMain() {
    return names.containsValue(Wallets.MAIN);
  }

  private void take(Answer answer) {
    answer.map(
        data -> {
          data.list("items").forEach(this::sub);
          return Findings.NONE;
        },
        failure -> {
          note(failure);
          return Findings.NONE;
        });
  }

  /** By its id: a page that moved may give one again. */
  private void sub(Json item) {
    String name = item.text("subName");
    String owner = Wallets.owner(name);
    List<Holding> holdings = new ArrayList<>();
    wallets(item.list("mainAccounts"), owner, "funding", holdings);
    wallets(item.list("tradeAccounts"), owner, "spot", holdings);
    for (Json row : item.list("marginAccounts")) {
      Holding assets = SpotSource.balance(account, owner, Wallets.CROSS_MARGIN, row);
      holdings.add(owing(assets));
    }
    List<Json> legacy = item.get("tradeHFAccounts").list();
    if (legacy.stream().allMatch(Json.Members.class::isInstance)) {
      wallets(legacy, owner, "spot-hf", holdings);
    } else {
      note(new Failure.Unreadable("tradeHFAccounts comes in a form that nobody documents", false));
    }
    String id = item.text("subUserId");
    bySub.put(id, holdings.stream().filter(holding -> !holding.isZero()).toList());
    names.put(id, name);
  }

  private void wallets(List<Json> rows, String owner, String wallet, List<Holding> holdings) {
    rows.forEach(row -> holdings.add(SpotSource.balance(account, owner, wallet, row)));
  }

  /** The debts are not shown here. */
  private static Holding owing(Holding assets) {
    return new Holding(
        assets.account(),
        assets.owner(),
        assets.wallet(),
        assets.symbol(),
        assets.currency(),
        assets.balance(),
        assets.available(),
        assets.hold(),
        Optional.empty(),
        assets.net());
  }

  private Findings findings() {
    List<Holding> all = bySub.values().stream().flatMap(List::stream).toList();
    String subs = bySub.size() == 1 ? "1 sub-account" : bySub.size() + " sub-accounts";
    List<Coverage> coverage = new ArrayList<>();
    if (missing.isPresent()) {
      Failure failure = missing.get();
      coverage.add(
          Coverage.refused(account, SOURCE, State.FAILED, failure)
              .after("only " + subs + " came: "));
    } else if (bySub.isEmpty()) {
      coverage.add(Coverage.of(account, SOURCE, State.EMPTY, "there are no sub-accounts"));
    } else if (all.isEmpty()) {
      coverage.add(Coverage.of(account, SOURCE, State.EMPTY, subs + ", nothing is held there"));
    } else {
      coverage.add(
          Coverage.of(account, SOURCE, State.SEEN, subs + ", " + all.size() + " balances"));
    }
    if (!bySub.isEmpty()) {
      coverage.addAll(shownToTheirOwnKeys(all));
    }
    return new Findings(all, coverage);
  }

  private List<Coverage> shownToTheirOwnKeys(List<Holding> all) {
    List<Coverage> rows = new ArrayList<>();
    all.stream()
        .filter(holding -> holding.wallet().equals(Wallets.CROSS_MARGIN))
        .map(Holding::owner)
        .distinct()
        .sorted()
        .forEach(owner ->
            rows.add(
                Coverage.of(
                        account,
                        Operation.CROSS_MARGIN_ACCOUNT,
                        State.NOT_VISIBLE,
                        "what it owes on cross margin is shown to its own key only, so its net is"
                            + " what it holds")
                    .of(owner)));
    rows.add(
        Coverage.of(
            account,
            Operation.ISOLATED_MARGIN_ACCOUNTS,
            State.NOT_VISIBLE,
            "isolated margin of sub-accounts is shown to their own keys only"));
    return rows;
  }

  private void note(Failure failure) {
    missing = missing.isPresent() ? missing : Optional.of(failure);
  }
}
