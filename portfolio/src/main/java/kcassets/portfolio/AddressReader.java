package kcassets.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Reads the deposit addresses of every currency that an account holds, on every chain. One call for
 * each currency, side by side within the quota; one that fails never hides the others, but is named
 * in the coverage. Threads may share it.
 */
public final class AddressReader {
  private static final Operation SOURCE = Operation.DEPOSIT_ADDRESSES;

  private static final Comparator<DepositAddress> ORDER =
      Comparator.comparing(DepositAddress::currency)
          .thenComparing(DepositAddress::chain)
          .thenComparing(DepositAddress::to)
          .thenComparing(DepositAddress::address);

  private final String account;
  private final Questions questions;
  private final Supplier<Instant> clock;

  AddressReader(String account, Questions questions, Supplier<Instant> clock) {
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
  public static AddressReader of(String account, AssetsClient client) {
    return new AddressReader(account, Questions.of(client), client::now);
  }

  /**
   * Reads.
   *
   * @param question what is wanted
   * @return the addresses
   * @throws AssetsException when nothing came, and all for one reason
   */
  public DepositAddresses read(AddressQuestion question) {
    return Parallel.run(threads -> read(question, threads));
  }

  private DepositAddresses read(AddressQuestion question, ExecutorService threads) {
    Calls calls = new Calls(questions, threads, question.longestAnswer());
    TreeSet<String> currencies = new TreeSet<>(question.only());
    List<Coverage> coverage = new ArrayList<>();
    if (question.only().isEmpty()) {
      OwnWallets own = OwnWallets.read(calls, account);
      currencies.addAll(own.currencies(held -> true));
      coverage.addAll(own.findings().coverage());
    }
    currencies.addAll(question.besides());
    Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
    for (String currency : currencies) {
      asked.put(currency, calls.ask(SOURCE, Map.of("currency", currency)));
    }
    List<DepositAddress> rows = new ArrayList<>();
    List<Coverage> answers = new ArrayList<>();
    asked.forEach(
        (currency, answer) -> answers.add(take(currency, answer.join(), rows).in(currency)));
    Optional<Failure> reason = new Findings(List.of(), answers).onlyReason();
    if (reason.isPresent()) {
      throw new AssetsException(reason.get());
    }
    coverage.addAll(answers);
    rows.sort(ORDER);
    return new DepositAddresses(clock.get(), account, rows, coverage);
  }

  private Coverage take(String currency, Answer answer, List<DepositAddress> rows) {
    Findings told =
        answer.map(
            data -> {
              List<DepositAddress> read =
                  data.list().stream()
                      .map(row -> DepositAddress.read(currency, row))
                      .filter(each -> !each.address().isEmpty())
                      .toList();
              rows.addAll(read);
              return Findings.of(seen(read.size()));
            },
            failure ->
                Findings.of(Coverage.refused(account, SOURCE, State.of(SOURCE, failure), failure)));
    return told.coverage().getFirst().of(Wallets.MAIN);
  }

  private Coverage seen(int count) {
    return count == 0
        ? Coverage.of(account, SOURCE, State.EMPTY, "no address has been made yet")
        : Coverage.of(account, SOURCE, State.SEEN, count == 1 ? "1 address" : count + " addresses");
  }
}
