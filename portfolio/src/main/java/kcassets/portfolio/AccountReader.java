package kcassets.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.json.Json;

/**
 * Reads every source of one account side by side, with no more calls than they need. Whether the
 * key is a sub-account's is learned from the answers, unless it is known already.
 */
final class AccountReader {
  private static final Json NO_WALLETS = new Json.Elements(List.of());

  private final Calls calls;
  private final String account;
  private final String owner;
  private final boolean subs;
  private final Optional<KeyFacts> known;

  /**
   * @param owner what its own wallets are shown under
   * @param subs whether sub-accounts are wanted
   * @param known whose key it is, if that has been asked
   */
  AccountReader(Calls calls, String account, String owner, boolean subs, Optional<KeyFacts> known) {
    this.calls = calls;
    this.account = account;
    this.owner = owner;
    this.subs = subs && known.map(KeyFacts::master).orElse(true);
    this.known = known;
  }

  /**
   * @param settlements what futures wallets there may be, as soon as it is known
   */
  Findings read(CompletableFuture<List<String>> settlements) {
    Optional<CompletableFuture<Answer>> firstPage =
        subs ? Optional.of(SubAccounts.firstPage(calls)) : Optional.empty();
    CompletableFuture<Answer> spot = calls.ask(Operation.SPOT_ACCOUNTS);
    CompletableFuture<Answer> cross = calls.ask(Operation.CROSS_MARGIN_ACCOUNT);
    CompletableFuture<Answer> isolated = calls.ask(Operation.ISOLATED_MARGIN_ACCOUNTS);
    Optional<CompletableFuture<Boolean>> ofSub =
        firstPage.map(page -> calls.work(() -> isOfSub(page.join())));
    SubAccounts subAccounts = new SubAccounts(calls, account);
    CompletableFuture<Findings> below =
        calls.work(() ->
            firstPage.map(page -> subs(subAccounts, page.join(), ofSub)).orElse(Findings.NONE));
    CompletableFuture<Findings> futures =
        calls.work(() ->
            new FuturesReader(calls, account, owner, ofSub, maybeMaster())
                .read(settlements.join()));
    MarginSource margin = new MarginSource(account, owner);
    Answer listed = spot.join();
    Findings own =
        read(listed, Operation.SPOT_ACCOUNTS, new SpotSource(account, owner)::read)
            .and(read(cross.join(), Operation.CROSS_MARGIN_ACCOUNT, margin::cross))
            .and(read(isolated.join(), Operation.ISOLATED_MARGIN_ACCOUNTS, margin::isolated));
    Findings wallets = futures.join();
    Findings ofSubs = below.join();
    return unlessUnified(listed, own, wallets)
        .and(wallets)
        .and(ofSubs)
        .and(subAccounts.hasMain() ? mainIsTwo(wallets) : Findings.NONE);
  }

  private Findings read(Answer answer, Operation source, Function<Json, Findings> reader) {
    return answer.map(
        reader,
        failure ->
            Findings.of(
                Coverage.refused(account, source, State.of(source, failure), failure).of(owner)));
  }

  private boolean maybeMaster() {
    return known.map(KeyFacts::master).orElse(true);
  }

  private Findings subs(
      SubAccounts subAccounts, Answer firstPage, Optional<CompletableFuture<Boolean>> ofSub) {
    return switch (firstPage) {
      case Answer.Data data -> subAccounts.read(data);
      case Answer.Missing missing ->
          Findings.of(
              ofSub.map(CompletableFuture::join).orElse(false)
                  ? notForSubs(missing.failure())
                  : withoutSubs(missing.failure()));
    };
  }

  private Coverage notForSubs(Failure failure) {
    return Coverage.of(
            account,
            Operation.SUB_ACCOUNT_SPOT_BALANCES,
            State.NOT_VISIBLE,
            "the key belongs to a sub-account, which sees no other account")
        .because(failure);
  }

  private Coverage withoutSubs(Failure failure) {
    Operation source = Operation.SUB_ACCOUNT_SPOT_BALANCES;
    return Coverage.refused(account, source, State.of(source, failure), failure);
  }

  /** Whether the key is told to be a sub-account's by how it may ask about sub-accounts. */
  private boolean isOfSub(Answer answer) {
    return answer instanceof Answer.Missing missing
        && (isForMasters(missing.failure()) || belongsToSub(missing.failure()));
  }

  /** The exchange says outright that another account must ask. */
  static boolean isForMasters(Failure failure) {
    return failure.code().equals(VenueCode.UID_NOT_ALLOWED.code());
  }

  /** It says that a right is missing, which it may say to a sub-account's key too. */
  private boolean belongsToSub(Failure failure) {
    return failure.code().equals(VenueCode.RIGHT_MISSING.code())
        && key().map(facts -> !facts.master()).orElse(false);
  }

  private Optional<KeyFacts> key() {
    if (known.isPresent()) {
      return known;
    }
    return switch (calls.ask(Operation.API_KEY_INFO).join()) {
      case Answer.Data data -> KeyFacts.tryRead(data.json());
      case Answer.Missing ignored -> Optional.empty();
    };
  }

  /**
   * The exchange lists a wallet that was ever used, empty or not. Where it lists none, nothing was
   * ever held, or the account is a unified one. What lies in other wallets came through the first.
   */
  private Findings unlessUnified(Answer spot, Findings own, Findings futures) {
    boolean listsSome =
        !(spot instanceof Answer.Data data)
            || !(data.json() instanceof Json.Nothing || data.json().equals(NO_WALLETS));
    if (listsSome) {
      return own;
    }
    boolean isUnified =
        !own.holdings().isEmpty()
            || futures.holdings().stream().anyMatch(held -> held.owner().equals(owner))
            || key().map(KeyFacts::isUnified).orElse(false);
    List<Coverage> told = new ArrayList<>();
    for (Coverage row : own.coverage()) {
      told.add(
          row.source() != Operation.SPOT_ACCOUNTS
              ? row
              : isUnified
                  ? row.with(
                      State.NOT_VISIBLE,
                      "no wallet is listed, as of a unified account, whose balances this operation"
                          + " does not show")
                  : row.with(
                      State.EMPTY,
                      "no wallet is listed: nothing was ever held there, or the account is a"
                          + " unified one, whose balances this operation does not show"));
    }
    return new Findings(own.holdings(), told);
  }

  /** A sub-account is called like the master, and one futures answer may not tell them apart. */
  private Findings mainIsTwo(Findings futures) {
    boolean told =
        futures.holdings().stream().anyMatch(h -> h.owner().equals(Wallets.SUB_CALLED_MAIN));
    return told
        ? Findings.NONE
        : Findings.of(
            Coverage.of(
                    account,
                    Operation.SUB_ACCOUNT_FUTURES_BALANCES,
                    State.NOT_VISIBLE,
                    "a sub-account is called main like the master; if it has futures wallets they"
                        + " are not told apart")
                .of(Wallets.SUB_CALLED_MAIN));
  }
}
