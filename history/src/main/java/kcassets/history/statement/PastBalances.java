package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was in every wallet at one moment, and how that is known.
 *
 * @param strangers names of accounts that were asked for and of which nothing was ever copied
 */
public record PastBalances(Instant at, List<AccountBalances> accounts, List<String> strangers) {
  public PastBalances {
    requireNonNull(at, "at is null");
    accounts = List.copyOf(accounts);
    strangers = List.copyOf(strangers);
  }

  /** The same, of accounts too of which nothing is known. */
  public PastBalances lacking(List<String> names) {
    return new PastBalances(at, accounts, names);
  }

  /** Whether every balance is known and nothing can be missing from it. */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** The wallets whose balance is not known for sure, a few words each, in order. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>(NeverCopied.told(strangers));
    for (AccountBalances account : accounts) {
      for (Balance balance : account.balances()) {
        if (!balance.whole()) {
          missing.add(balance.coin() + " " + reason(balance));
        }
      }
    }
    return missing.stream().distinct().toList();
  }

  private static String reason(Balance balance) {
    if (balance.known().isEmpty()) {
      return "was never told";
    }
    return LedgerChoice.keeps(balance.coin())
        ? "is not answered for between that moment and when it was told"
        : "has no list of movements";
  }

  /** What is known of one currency in one wallet of an account. */
  Optional<Balance> find(String uid, WalletCurrency coin) {
    return accounts.stream()
        .filter(account -> account.uid().equals(uid))
        .flatMap(account -> account.balances().stream())
        .filter(balance -> balance.coin().equals(coin))
        .findFirst();
  }
}
