package kcassets.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Kind;
import kcassets.json.Json;

/**
 * Reads the futures wallets of one account, one call for each settlement currency: that for all
 * accounts where sub-accounts are wanted, else the account's own. Where the one is not allowed the
 * other may be.
 */
final class FuturesReader {
  private static final Operation ALL = Operation.SUB_ACCOUNT_FUTURES_BALANCES;
  private static final Operation OWN = Operation.FUTURES_ACCOUNT;

  /** A slow word about sub-accounts must not keep the futures waiting: then they just ask. */
  private static final long LONGEST_HINT_SECONDS = 5;

  private final Calls calls;
  private final String account;
  private final String owner;
  private final Optional<CompletableFuture<Boolean>> ofSub;
  private final boolean maybeMaster;

  /**
   * @param ofSub word, under way, whether the key is a sub-account's; empty where sub-accounts are
   *     not wanted
   * @param maybeMaster false when it is known that the key is a sub-account's
   */
  FuturesReader(
      Calls calls,
      String account,
      String owner,
      Optional<CompletableFuture<Boolean>> ofSub,
      boolean maybeMaster) {
    this.calls = calls;
    this.account = account;
    this.owner = owner;
    this.ofSub = ofSub;
    this.maybeMaster = maybeMaster;
  }

  Findings read(List<String> settlements) {
    boolean forAll = ofSub.map(FuturesReader::mayAskForAll).orElse(false);
    List<CompletableFuture<Findings>> all = new ArrayList<>();
    for (String settlement : settlements) {
      FuturesSource source = new FuturesSource(account, owner, settlement);
      all.add(calls.work(() -> forAll ? everybody(source) : own(source)));
    }
    Findings findings = Findings.NONE;
    for (CompletableFuture<Findings> each : all) {
      findings = findings.and(each.join());
    }
    return findings;
  }

  private static boolean mayAskForAll(CompletableFuture<Boolean> ofSub) {
    return !ofSub.copy().completeOnTimeout(false, LONGEST_HINT_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Everybody's wallets; where that is not allowed at least the own one. */
  private Findings everybody(FuturesSource source) {
    Answer all = ask(ALL, source);
    if (all instanceof Answer.Missing missing && isNotPermitted(all)) {
      State state =
          AccountReader.isForMasters(missing.failure()) ? State.NOT_VISIBLE : State.NOT_PERMITTED;
      return single(ask(OWN, source), source)
          .and(Findings.of(source.refused(ALL, state, missing.failure())));
    }
    return all.map(
        data -> source.everybody(data, ownIfNeeded(data, source), true),
        failure -> Findings.of(source.refused(ALL, State.of(ALL, failure), failure)));
  }

  /** The own wallet, which a master may also find among everybody's. */
  private Findings own(FuturesSource source) {
    Answer own = ask(OWN, source);
    if (isNotPermitted(own) && maybeMaster && ofSub.isEmpty()) {
      Answer all = ask(ALL, source);
      if (all instanceof Answer.Data) {
        return all.map(
            data -> source.everybody(data, Optional.empty(), false),
            failure -> Findings.of(source.refused(ALL, State.of(ALL, failure), failure).of(owner)));
      }
    }
    return single(own, source);
  }

  private Findings single(Answer own, FuturesSource source) {
    return own.map(
        source::own,
        failure -> Findings.of(source.refused(OWN, State.of(OWN, failure), failure).of(owner)));
  }

  /** Two accounts of one name: the master's own wallet tells which it is. */
  private Optional<Json> ownIfNeeded(Json data, FuturesSource source) {
    if (FuturesSource.calledMain(data) < 2) {
      return Optional.empty();
    }
    return ask(OWN, source) instanceof Answer.Data own ? Optional.of(own.json()) : Optional.empty();
  }

  private Answer ask(Operation operation, FuturesSource source) {
    return calls.ask(operation, Map.of("currency", source.settlement())).join();
  }

  private static boolean isNotPermitted(Answer answer) {
    return answer instanceof Answer.Missing missing
        && missing.failure().kind() == Kind.NOT_PERMITTED;
  }
}
