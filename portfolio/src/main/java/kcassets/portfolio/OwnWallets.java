package kcassets.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * What an account holds itself, without its sub-accounts.
 *
 * @param settlements what futures wallets there may be
 */
record OwnWallets(Findings findings, Settlements settlements) {
  /**
   * Asks every wallet.
   *
   * @throws AssetsException when none answered, and all for one reason
   */
  static OwnWallets read(Calls calls, String account) {
    CompletableFuture<Settlements> contracts =
        calls.ask(Operation.FUTURES_CONTRACTS).thenApply(Settlements::of);
    Findings findings =
        new AccountReader(calls, account, Wallets.MAIN, false, Optional.empty())
            .read(contracts.thenApply(Settlements::currencies));
    Optional<Failure> reason = findings.onlyReason();
    if (reason.isPresent()) {
      throw new AssetsException(reason.get());
    }
    Settlements settlements = contracts.join();
    return new OwnWallets(
        findings.and(new Findings(List.of(), List.of(settlements.coverage(account)))), settlements);
  }

  /** The currencies of some wallets, sorted, each once. */
  List<String> currencies(Predicate<Holding> wanted) {
    return findings.holdings().stream()
        .filter(wanted)
        .map(Holding::currency)
        .distinct()
        .sorted()
        .toList();
  }
}
