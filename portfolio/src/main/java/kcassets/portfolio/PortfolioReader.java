package kcassets.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;
import kcassets.client.parallel.Parallel;

/**
 * Reads every wallet of one account, or of several, and values them. Questions are asked side by
 * side within the quota; one that is slow or fails never hides the others, but is named in the
 * coverage. Threads may share it.
 */
public final class PortfolioReader {
  private final List<Source> sources;

  /** An account to read: what it is called, who asks, and what time it is there. */
  record Source(String name, Questions questions, Supplier<Instant> clock) {}

  private PortfolioReader(List<Source> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("there is no account to read");
    }
    this.sources = List.copyOf(sources);
  }

  /**
   * An account as the caller calls it.
   *
   * @param client asks for it, and stays open for as long as the reader is used
   * @param name the name
   */
  public record Account(String name, AssetsClient client) {}

  /**
   * Of one account.
   *
   * @param account the account, as the caller calls it
   * @param client asks for it, and stays open for as long as it is used
   * @return the reader
   */
  public static PortfolioReader of(String account, AssetsClient client) {
    return ofAll(List.of(new Account(account, client)));
  }

  /**
   * Of several accounts of one venue: what two of them see is counted once.
   *
   * @param accounts each with a client of its own
   * @return the reader
   */
  public static PortfolioReader ofAll(List<Account> accounts) {
    return new PortfolioReader(
        accounts.stream()
            .map(each -> new Source(each.name(), Questions.of(each.client()), each.client()::now))
            .toList());
  }

  static PortfolioReader asking(List<Source> sources) {
    return new PortfolioReader(sources);
  }

  /**
   * Reads.
   *
   * @param options how it behaves
   * @return the portfolio
   * @throws AssetsException when no account gave anything, and all for one reason
   */
  public Portfolio read(PortfolioOptions options) {
    return Parallel.run(threads -> read(options, threads));
  }

  private Portfolio read(PortfolioOptions options, ExecutorService threads) {
    List<AccountCalls> accounts =
        sources.stream()
            .map(each ->
                new AccountCalls(
                    each.name(), new Calls(each.questions(), threads, options.longestAnswer())))
            .toList();
    AccountCalls first = accounts.getFirst();
    Supplier<Instant> clock = sources.getFirst().clock();
    CompletableFuture<Settlements> settlements =
        first.calls().ask(Operation.FUTURES_CONTRACTS).thenApply(Settlements::of);
    Optional<CompletableFuture<PriceReader.Outcome>> prices =
        options.ownPrices().isPresent()
            ? Optional.empty()
            : Optional.of(
                first
                    .calls()
                    .work(() -> new PriceReader(first.calls(), clock).read(options.base())));
    Findings findings =
        new Merging(accounts, options.subs()).read(settlements.thenApply(Settlements::currencies));
    List<Coverage> coverage = new ArrayList<>(findings.coverage());
    coverage.add(settlements.join().coverage(first.name()));
    Prices used =
        prices
            .map(asked -> {
              PriceReader.Outcome outcome = asked.join();
              coverage.add(outcome.coverage(first.name()));
              return outcome.prices();
            })
            .or(options::ownPrices)
            .orElseThrow();
    List<String> names = sources.stream().map(Source::name).toList();
    return new Valuation(used).of(clock.get(), names, findings.holdings(), coverage);
  }
}
