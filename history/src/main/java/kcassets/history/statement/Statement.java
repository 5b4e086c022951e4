package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.history.ledger.Source;

/**
 * A month in UTC, wallet by wallet: what there was, what moved, what there is.
 *
 * @param strangers names of accounts that were asked for and of which nothing was ever copied
 */
public record Statement(YearMonth month, List<AccountStatement> accounts, List<String> strangers) {
  private static final String NOT_ANSWERED = " is not answered for the whole month";

  public Statement {
    requireNonNull(month, "month is null");
    accounts = List.copyOf(accounts);
    strangers = List.copyOf(strangers);
  }

  /** The same, of accounts too of which nothing is known. */
  public Statement lacking(List<String> names) {
    return new Statement(month, accounts, names);
  }

  /** Whether every line is covered, known and not contradicted. */
  public boolean sound() {
    return flaws().isEmpty();
  }

  /** Whether the exchange has answered for all of the month in every list that matters. */
  public boolean covered() {
    return strangers.isEmpty()
        && accounts.stream().allMatch(AccountStatement::fundingCovered)
        && lines().allMatch(StatementLine::covered);
  }

  /**
   * Whether opening and movements make closing, wherever that can be compared; empty where it can
   * be nowhere.
   */
  public Optional<Boolean> closes() {
    return lines().flatMap(line -> line.closes().stream()).reduce(Boolean::logicalAnd);
  }

  /** What keeps it from being sound, a few words each, in order. */
  public List<String> flaws() {
    return Stream.of(
            NeverCopied.told(strangers).stream(),
            accounts.stream()
                .filter(account -> !account.fundingCovered())
                .map(account ->
                    Source.SPOT_LEDGERS.label() + " of " + account.account() + NOT_ANSWERED),
            lines().filter(line -> !line.isSound()).map(line -> line.coin() + flaw(line)))
        .flatMap(flaws -> flaws)
        .distinct()
        .toList();
  }

  private static String flaw(StatementLine line) {
    if (!line.covered()) {
      return LedgerChoice.keeps(line.coin()) ? NOT_ANSWERED : " has no list of movements";
    }
    return line.isKnown() ? " does not close" : " has a balance that is not known";
  }

  private Stream<StatementLine> lines() {
    return accounts.stream().flatMap(account -> account.lines().stream());
  }
}
