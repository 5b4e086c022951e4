package kcassets.program.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.TimeExpression;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.history.ledger.WalletLedger;
import kcassets.history.statement.BalancesJson;
import kcassets.history.statement.MonthWords;
import kcassets.history.statement.PastBalances;
import kcassets.history.statement.PastReader;
import kcassets.history.statement.Statement;
import kcassets.history.statement.StatementJson;
import kcassets.history.statement.WalletCurrency;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.store.StoreChoice;

/**
 * {@code balances} and {@code statement}: what the local store tells of a moment, or of a month.
 */
public final class PastCommand {
  private static final int MOST_NAMED = 8;

  /**
   * Those that a balance can be in; options have no list of movements, and balances all the same.
   */
  private static final List<String> WALLETS =
      Stream.concat(WalletLedger.labels().stream(), Stream.of("option")).toList();

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;
  private final Instant now;

  PastCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
    this.now = process.clock().instant();
  }

  /**
   * Prints the balances of a moment.
   *
   * @return what to tell after the result, where one is not known for sure
   */
  Optional<FailureLine> balances() {
    Instant at = moment(invocation.problems());
    return run(
        at,
        (reader, accounts, wanted) -> {
          PastBalances balances =
              reader.balances(accounts.names(), at, wanted).lacking(accounts.strangers());
          print(
              () -> BalancesJson.text(balances),
              () -> BalancesJson.lines(balances),
              () -> BalancesJson.rows(balances));
          return balances.complete()
              ? Optional.empty()
              : incomplete(
                  "not every balance of that moment is known for sure", balances.missing());
        });
  }

  /**
   * Prints the statement of a month.
   *
   * @return what to tell after the result, where it is not covered or does not close
   */
  Optional<FailureLine> statement() {
    YearMonth month = month(invocation.problems());
    return run(
        MonthWords.begin(month),
        (reader, accounts, wanted) -> {
          Statement statement =
              reader.statement(accounts.names(), month, wanted).lacking(accounts.strangers());
          print(
              () -> StatementJson.text(statement),
              () -> StatementJson.lines(statement),
              () -> StatementJson.rows(statement));
          return statement.sound()
              ? Optional.empty()
              : incomplete("the statement of " + month + " is not sound", statement.flaws());
        });
  }

  /** Reads and prints. */
  @FunctionalInterface
  private interface Answering {
    Optional<FailureLine> answer(
        PastReader reader, HistoryAccounts accounts, Predicate<WalletCurrency> wanted);
  }

  private Optional<FailureLine> run(Instant since, Answering answering) {
    invocation.output();
    StoreChoice choice = HistoryAccounts.choose(invocation);
    Predicate<WalletCurrency> wanted = wanted(invocation.problems());
    try (HistoryAccounts accounts = HistoryAccounts.open(invocation, choice, Optional.of(since))) {
      return answering.answer(new PastReader(accounts.store(), now), accounts, wanted);
    }
  }

  /** A table has the lines that a person wants, rows the members that a program does. */
  private void print(
      Supplier<String> whole, Supplier<List<String>> lines, Supplier<List<String>> rows) {
    if (invocation.isTable()) {
      invocation.print(lines.get());
    } else {
      invocation.print(whole, rows, whole);
    }
  }

  private Instant moment(List<Problem> problems) {
    Optional<String> text = parsed.option("at");
    if (text.isEmpty()) {
      problems.add(new Problem("at", "is required: a time such as 2026-01-31 or -7d"));
      return now;
    }
    Optional<Instant> at = TimeExpression.read(text.get(), now);
    if (at.isEmpty()) {
      problems.add(
          new Problem(
              "at",
              "must be a time: 2026-01-31, 2026-01-31T12:00:00Z, -7d, or epoch milliseconds; got "
                  + Quoted.of(text.get())));
    } else if (at.get().isAfter(now)) {
      problems.add(new Problem("at", "must not lie in the future; got " + Quoted.of(text.get())));
    }
    return at.orElse(now);
  }

  private YearMonth month(List<Problem> problems) {
    YearMonth current = MonthWords.of(now);
    Optional<String> text = parsed.option("month");
    if (text.isEmpty()) {
      problems.add(new Problem("month", "is required: a month such as 2026-10, or last"));
      return current;
    }
    Optional<YearMonth> month = MonthWords.read(text.get(), now);
    if (month.isEmpty()) {
      problems.add(
          new Problem(
              "month", "must be a month such as 2026-10, or last; got " + Quoted.of(text.get())));
    } else if (month.get().isAfter(current)) {
      problems.add(
          new Problem("month", "must not lie in the future; got " + Quoted.of(text.get())));
    }
    return month.orElse(current);
  }

  private Predicate<WalletCurrency> wanted(List<Problem> problems) {
    Set<String> currencies =
        words("currency", problems)
            .map(word -> word.toUpperCase(Locale.ROOT))
            .map(word -> word.equals("XBT") ? "BTC" : word)
            .collect(Collectors.toSet());
    Set<String> wallets =
        words("wallet", problems)
            .map(word -> WalletLedger.ofWallet(word).map(WalletLedger::label).orElse(word))
            .collect(Collectors.toSet());
    wallets.stream()
        .filter(word -> !word.isEmpty() && !WALLETS.contains(word))
        .sorted()
        .forEach(word ->
            problems.add(
                new Problem(
                    "wallet",
                    "must be one of %s; got %s"
                        .formatted(String.join(", ", WALLETS), Quoted.of(word)))));
    return coin ->
        (currencies.isEmpty() || currencies.contains(coin.currency().toUpperCase(Locale.ROOT)))
            && (wallets.isEmpty() || wallets.contains(coin.wallet()));
  }

  private Stream<String> words(String option, List<Problem> problems) {
    Optional<String> list = parsed.option(option);
    if (list.isEmpty()) {
      return Stream.empty();
    }
    List<String> words = Stream.of(list.get().split(",", -1)).map(String::strip).toList();
    if (words.contains("")) {
      problems.add(
          new Problem(option, "must be words joined by commas; got " + Quoted.of(list.get())));
    }
    return words.stream();
  }

  private Optional<FailureLine> incomplete(String what, List<String> named) {
    String list = String.join("; ", named.stream().limit(MOST_NAMED).toList());
    String more = named.size() > MOST_NAMED ? "; and " + (named.size() - MOST_NAMED) + " more" : "";
    return invocation.told(new Failure.Incomplete(what + ": " + list + more));
  }
}
