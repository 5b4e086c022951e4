package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Deposits of a member, together with the lines they leave in the funding ledger. Their own times
 * are whole seconds; the lines carry the millisecond.
 */
final class Deposits {
  private static final long BLOCK_MILLIS = 15_000;

  private final Member member;
  private final Bookkeeping books;
  private final Addresses addresses;
  private final Chance chance;
  private final long latest;

  /**
   * @param latest no change after this moment is known yet
   */
  Deposits(Member member, Bookkeeping books, Addresses addresses, Chance chance, long latest) {
    this.member = member;
    this.books = books;
    this.addresses = addresses;
    this.chance = chance;
    this.latest = latest;
  }

  /** A deposit over a chain, in whole seconds as the venue counts them. */
  void overChain(String currency, Chain chain, Deposit.Status status, BigDecimal amount, long at) {
    Optional<Integer> confirms =
        Optional.of(
            switch (status) {
              case PROCESSING -> chance.below(chain.preConfirms());
              case PRE_SUCCESS -> chain.preConfirms();
              default -> chain.confirms();
            });
    long changed = wholeSeconds(at) + chain.confirms() * BLOCK_MILLIS;
    String txId = chance.hex(64) + (chance.oneIn(8) ? "@" + chance.below(9) : "");
    add(
        new Deposit(
            chance.hex(24),
            currency,
            chain.id(),
            status,
            addresses.of(member, currency, chain),
            chain.needTag() ? addresses.memo(member, currency) : "",
            false,
            amount,
            BigDecimal.ZERO,
            Optional.of(txId),
            wholeSeconds(at),
            changed <= latest ? changed : wholeSeconds(at),
            false,
            chain.preConfirms(),
            chain.confirms(),
            confirms),
        at);
  }

  /** A deposit from another user of the venue. */
  void fromInside(String currency, BigDecimal amount, long at) {
    add(
        new Deposit(
            chance.hex(24),
            currency,
            "",
            Deposit.Status.SUCCESS,
            "fr***nd@example.com",
            "",
            true,
            amount,
            BigDecimal.ZERO,
            Optional.empty(),
            wholeSeconds(at),
            wholeSeconds(at),
            false,
            0,
            0,
            Optional.empty()),
        at);
  }

  /** What was on its way arrives: the oldest deposit in progress becomes a success. */
  boolean settleOne(long at) {
    for (int i = 0; i < member.deposits().size(); i++) {
      Deposit deposit = member.deposits().get(i);
      if (deposit.status() == Deposit.Status.PROCESSING) {
        member.replace(i, deposit.succeeded(wholeSeconds(at)));
        credit(deposit, at);
        return true;
      }
    }
    return false;
  }

  private void add(Deposit deposit, long at) {
    member.record(deposit);
    switch (deposit.status()) {
      case SUCCESS -> credit(deposit, at);
      case PRE_SUCCESS, ROLLBACKING -> {
        credit(deposit, at);
        member.open(wallet(deposit)).hold(deposit.amount());
      }
      case ROLLBACK -> {
        credit(deposit, at);
        books.debit(
            member,
            wallet(deposit),
            Business.DEPOSIT,
            deposit.amount(),
            BigDecimal.ZERO,
            Bookkeeping.Note.at(at));
      }
      case PROCESSING,
          FAILURE,
          WAIT_TRM_MGT,
          TRM_MGT_REJECTED,
          WAIT_RISK_MGT,
          RISK_MGT_REJECTED -> {}
    }
  }

  private void credit(Deposit deposit, long at) {
    books.credit(
        member,
        wallet(deposit),
        Business.DEPOSIT,
        deposit.amount(),
        deposit.fee(),
        Bookkeeping.Note.at(at));
  }

  private static WalletName wallet(Deposit deposit) {
    return WalletName.of(WalletKind.MAIN, deposit.currency());
  }

  static long wholeSeconds(long millis) {
    return millis / 1000 * 1000;
  }
}
