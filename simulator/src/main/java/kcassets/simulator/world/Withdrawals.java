package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Withdrawals of a member: those that left are lines of the funding ledger, those that are still
 * open hold what they will take.
 */
final class Withdrawals {
  private static final long SENDING_MILLIS = 180_000;

  private final Member member;
  private final Bookkeeping books;
  private final Addresses addresses;
  private final Chance chance;
  private final long latest;

  /**
   * @param latest no change after this moment is known yet
   */
  Withdrawals(Member member, Bookkeeping books, Addresses addresses, Chance chance, long latest) {
    this.member = member;
    this.books = books;
    this.addresses = addresses;
    this.chance = chance;
    this.latest = latest;
  }

  /** A withdrawal over a chain, as far as the wallet has enough; the fee comes on top. */
  void overChain(
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
    long changed = Deposits.wholeSeconds(at) + SENDING_MILLIS;
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
            Deposits.wholeSeconds(at),
            status == Withdrawal.Status.REVIEW || changed > latest
                ? Deposits.wholeSeconds(at)
                : changed,
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
  void toInside(String currency, BigDecimal amount, long at) {
    WalletName wallet = WalletName.of(WalletKind.MAIN, currency);
    BigDecimal available = member.wallet(wallet).map(Wallet::available).orElse(BigDecimal.ZERO);
    if (available.compareTo(amount) < 0) {
      return;
    }
    long moment = Deposits.wholeSeconds(at);
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
}
