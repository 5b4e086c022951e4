package kcassets.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.parallel.Parallel;

/**
 * Reads the rates that apply to an account: the basic ones, those of pairs ten at a time, and those
 * of contracts one by one, all side by side within the quota. Threads may share it.
 */
public final class FeeReader {
  private static final Comparator<FeeRate> ORDER =
      Comparator.comparing(FeeRate::kind).thenComparing(FeeRate::symbol);

  private final String account;
  private final Questions questions;
  private final Supplier<Instant> clock;

  FeeReader(String account, Questions questions, Supplier<Instant> clock) {
    this.account = account;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * A reader of one account.
   *
   * @param account as the caller calls it
   * @param client asks for it, and stays open for as long as the reader is used
   * @return the reader
   */
  public static FeeReader of(String account, AssetsClient client) {
    return new FeeReader(account, Questions.of(client), client::now);
  }

  /**
   * Reads.
   *
   * @param question what is wanted
   * @return the rates
   * @throws AssetsException when nothing came, and all for one reason
   */
  public Fees read(FeeQuestion question) {
    return Parallel.run(threads -> read(question, threads));
  }

  private Fees read(FeeQuestion question, ExecutorService threads) {
    Calls calls = new Calls(questions, threads, question.longestAnswer());
    Map<String, CompletableFuture<Answer>> basic = new LinkedHashMap<>();
    basic.put("crypto", calls.ask(Operation.BASIC_FEE, Map.of("currencyType", "0")));
    basic.put("fiat", calls.ask(Operation.BASIC_FEE, Map.of("currencyType", "1")));
    HeldMarkets markets =
        question.isAboutHeld()
            ? HeldMarkets.read(calls, account)
            : new HeldMarkets(question.symbols(), Set.of(), question.contracts(), List.of());
    Map<String, CompletableFuture<Answer>> contracts = new LinkedHashMap<>();
    for (String contract : new TreeSet<>(markets.contracts())) {
      contracts.put(contract, calls.ask(Operation.FUTURES_TRADE_FEE, Map.of("symbol", contract)));
    }
    PairFees pairs = new PairFees(calls, account);
    PairFees.Outcome ofPairs = pairs.read(markets.certain(), markets.likely());

    List<FeeRate> rates = new ArrayList<>(ofPairs.rates());
    List<Coverage> answers = new ArrayList<>();
    take(Operation.BASIC_FEE, FeeRate.Kind.BASIC, basic, rates, answers);
    answers.addAll(pairs.coverage(ofPairs, markets.likely()));
    take(Operation.FUTURES_TRADE_FEE, FeeRate.Kind.FUTURES, contracts, rates, answers);
    Optional<Failure> reason = new Findings(List.of(), answers).onlyReason();
    if (reason.isPresent()) {
      throw new AssetsException(reason.get());
    }
    List<Coverage> coverage = new ArrayList<>(markets.coverage());
    coverage.addAll(answers);
    rates.sort(ORDER);
    return new Fees(
        clock.get(), account, rates, PairFees.untraded(ofPairs, markets.likely()), coverage);
  }

  /**
   * What was asked one by one: a row of coverage for all that came, and one for each that did not.
   */
  private void take(
      Operation source,
      FeeRate.Kind kind,
      Map<String, CompletableFuture<Answer>> asked,
      List<FeeRate> rates,
      List<Coverage> coverage) {
    List<FeeRate> came = new ArrayList<>();
    List<Coverage> refused = new ArrayList<>();
    asked.forEach((name, answer) ->
        answer
            .join()
            .map(
                data -> {
                  came.add(FeeRate.read(kind, name, data));
                  return Findings.NONE;
                },
                failure -> {
                  State state = State.of(source, failure);
                  refused.add(Coverage.refused(account, source, state, failure).after(name + ": "));
                  return Findings.NONE;
                }));
    if (!came.isEmpty()) {
      String words = came.size() == 1 ? "1 rate" : came.size() + " rates";
      coverage.add(Coverage.of(account, source, State.SEEN, words));
    }
    coverage.addAll(refused);
    rates.addAll(came);
  }
}
