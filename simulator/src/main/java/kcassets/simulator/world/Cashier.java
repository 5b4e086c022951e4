package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Deposits and withdrawals, together with the lines they leave in the funding ledger. Their own
 * times are whole seconds; the lines carry the millisecond.
 */
final class Cashier {
  private static final long MINUTE = 60_000;

  private final Member member;
  private final Bookkeeping books;
  private final Addresses addresses;
  private final Chance chance;

  Cashier(Member member, Bookkeeping books, Addresses addresses, Chance chance) {
    this.member = member;
    this.books = books;
    this.addresses = addresses;
    this.chance = chance;
  }

  /** A deposit over a chain, in whole seconds as the venue counts them. */
  void deposit(String currency, Chain chain, Deposit.Status status, BigDecimal amount, long at) {
    Optional<Integer> confirms =
        Optional.of(
            switch (status) {
              case PROCESSING -> chance.below(chain.preConfirms());
              case PRE_SUCCESS -> chain.preConfirms();
              default -> chain.confirms();
            });
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
            wholeSeconds(at) + chain.confirms() * MINUTE / 4 / 1000 * 1000,
            false,
            chain.preConfirms(),
            chain.confirms(),
            confirms),
        at);
  }

  /** A deposit from another user of the venue. */
  void innerDeposit(String currency, BigDecimal amount, long at) {
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

  /** A withdrawal over a chain, as far as the wallet has enough; the fee comes on top. */
  void withdraw(
      String id,
      String currency,
      Chain chain,
      Withdrawal.Status status,
      BigDecimal amount,
      long at) {
    WalletName wallet = WalletName.of(WalletKind.MAIN, currency);
    BigDecimal total = amount.add(chain.minimumFee());
    BigDecimal available = member.wallet(wallet).map(Wallet::available).orElse(BigDecimal.ZERO);
    if (available.compareTo(total) < 0) {
      return;
    }
    boolean sent = status == Withdrawal.Status.SUCCESS;
    boolean failed = status == Withdrawal.Status.FAILURE;
    Withdrawal withdrawal =
        new Withdrawal(
            id,
            currency,
            chain.id(),
            status,
            addresses.foreign(currency, chain, chance),
            chain.needTag() ? chance.digits(9) : "",
            false,
            amount,
            chain.minimumFee(),
            sent ? Optional.of(chance.hex(64)) : Optional.empty(),
            wholeSeconds(at),
            wholeSeconds(at) + (status == Withdrawal.Status.REVIEW ? 0 : 3 * MINUTE),
            failed ? "ADDRESS_UNUSABLE" : "",
            failed);
    member.record(withdrawal);
    if (status.isOpen()) {
      member.open(wallet).hold(total);
      return;
    }
    Bookkeeping.Note note = Bookkeeping.Note.at(at);
    books.debit(member, wallet, Business.WITHDRAW, total, chain.minimumFee(), note);
    if (failed) {
      books.credit(member, wallet, Business.WITHDRAW, total, BigDecimal.ZERO, note);
    }
  }

  /** A withdrawal to another user of the venue: no chain, no fee. */
  void innerWithdraw(String currency, BigDecimal amount, long at) {
    WalletName wallet = WalletName.of(WalletKind.MAIN, currency);
    BigDecimal available = member.wallet(wallet).map(Wallet::available).orElse(BigDecimal.ZERO);
    if (available.compareTo(amount) < 0) {
      return;
    }
    long moment = wholeSeconds(at);
    member.record(
        new Withdrawal(
            chance.hex(24),
            currency,
            "",
            Withdrawal.Status.SUCCESS,
            "fr***nd@example.com",
            "",
            true,
            amount,
            BigDecimal.ZERO,
            Optional.empty(),
            moment,
            moment,
            "",
            false));
    books.debit(
        member, wallet, Business.WITHDRAW, amount, BigDecimal.ZERO, Bookkeeping.Note.at(at));
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

  private static long wholeSeconds(long millis) {
    return millis / 1000 * 1000;
  }
}
