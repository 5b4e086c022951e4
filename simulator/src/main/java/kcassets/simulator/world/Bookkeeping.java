package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The only way to change a balance: every change leaves its line in a ledger. */
final class Bookkeeping {
  private final Chance contexts;
  private final Map<Member, Long> offsets = new HashMap<>();
  private Note noteOfTrade = Note.at(0);
  private String trade = "";
  private long number;

  Bookkeeping(Chance contexts) {
    this.contexts = contexts;
  }

  /** Money comes in. Nothing is written for an amount of zero. */
  void credit(
      Member member,
      WalletName wallet,
      Business why,
      BigDecimal amount,
      BigDecimal fee,
      Note note) {
    write(member, wallet, why, true, amount, fee, note);
  }

  /** Money goes out, the fee being part of the amount. */
  void debit(
      Member member,
      WalletName wallet,
      Business why,
      BigDecimal amount,
      BigDecimal fee,
      Note note) {
    write(member, wallet, why, false, amount, fee, note);
  }

  /** Moves money between wallets: two lines, one moment. */
  void transfer(
      Member from, WalletName source, Member to, WalletName target, BigDecimal amount, long at) {
    boolean own = from == to;
    Note note = Note.at(at);
    debit(from, source, transferName(source, own, false), amount, BigDecimal.ZERO, note);
    credit(to, target, transferName(target, own, true), amount, BigDecimal.ZERO, note);
  }

  /** The numbers that a computed stretch of so many lines may use, the first of them. */
  long reserve(int lines) {
    long first = number + 1;
    number += lines;
    return first;
  }

  private static Business transferName(WalletName wallet, boolean own, boolean in) {
    if (wallet.kind() == WalletKind.FUTURES) {
      return in ? Business.TRANSFER_IN : Business.TRANSFER_OUT;
    }
    return own ? Business.TRANSFER : Business.SUB_TRANSFER;
  }

  private void write(
      Member member,
      WalletName name,
      Business why,
      boolean credit,
      BigDecimal amount,
      BigDecimal fee,
      Note note) {
    if (amount.signum() == 0) {
      return;
    }
    Wallet wallet = member.open(name);
    wallet.change(credit ? amount : amount.negate());
    String context = Contexts.of(contexts, name, why, note.remark(), trade(why, note));
    member.record(
        new Movement(
            next(member, name),
            name,
            why,
            credit,
            amount,
            fee,
            wallet.balance(),
            note.at(),
            note.remark(),
            context));
  }

  /** Both lines of a trade are written with one note, and name one trade. */
  private String trade(Business why, Note note) {
    if (Contexts.isTrade(why) && !note.equals(noteOfTrade)) {
      noteOfTrade = note;
      trade = Contexts.trade(contexts);
    }
    return trade;
  }

  /** Futures lines are counted by member, as their offsets are; all others share one count. */
  private long next(Member member, WalletName name) {
    return name.kind() == WalletKind.FUTURES ? offsets.merge(member, 1L, Long::sum) : ++number;
  }

  /**
   * What a line says beside its amount.
   *
   * @param at epoch milliseconds
   * @param remark the pair, the contract or words; may be empty
   */
  record Note(long at, String remark) {
    static Note at(long at) {
      return new Note(at, "");
    }
  }
}
