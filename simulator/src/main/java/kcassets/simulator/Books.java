package kcassets.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.PendingProfit;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;
import kcassets.simulator.world.Withdrawal;
import kcassets.simulator.world.World;

/**
 * The truth behind the answers, for tests to compare with. Every method gives a copy of that
 * moment; threads may share it. A member is named as the venue names it: the master is {@code
 * main}.
 */
public final class Books {
  private final World world;

  Books(World world) {
    this.world = world;
  }

  /** Names of everybody: the master first, then its sub-accounts, then a stranger. */
  public List<String> owners() {
    return world.members().stream().map(Member::name).toList();
  }

  /** The uid of a member. */
  public long uid(String owner) {
    return member(owner).uid();
  }

  /** What a member has, wallet by wallet. */
  public List<Balance> balances(String owner) {
    return world.read(() -> member(owner).wallets().stream().map(Balance::of).toList());
  }

  /** Every movement of a member's wallets, by wallet kind and then oldest first. */
  public List<Movement> movements(String owner) {
    return world.read(() -> {
      Member member = member(owner);
      Stream<Movement> funding =
          member.spotLedger().stream().filter(row -> row.wallet().kind() == WalletKind.MAIN);
      List<Movement> all = new ArrayList<>(funding.toList());
      all.addAll(member.tradeLedger());
      all.addAll(member.optionLedger());
      all.addAll(member.marginLedger());
      all.addAll(member.futuresLedger());
      return all;
    });
  }

  /** Movements of one kind of wallet, oldest first. */
  public List<Movement> movements(String owner, WalletKind kind) {
    return movements(owner).stream().filter(row -> row.wallet().kind() == kind).toList();
  }

  /** The id under which {@code spot-ledgers} shows a movement. */
  public String spotId(Movement movement) {
    return movement.spotId(world.digitsSince());
  }

  /** Deposits of a member, oldest first. */
  public List<Deposit> deposits(String owner) {
    return world.read(() -> List.copyOf(member(owner).deposits()));
  }

  /** Withdrawals of a member, oldest first. */
  public List<Withdrawal> withdrawals(String owner) {
    return world.read(() -> List.copyOf(member(owner).withdrawals()));
  }

  /** Profit and loss of a member's running futures period. */
  public List<PendingProfit> pending(String owner) {
    return world.read(() -> List.copyOf(member(owner).pending()));
  }

  /** Dollars for one unit of a coin; zero for a coin without a price. */
  public BigDecimal dollars(String currency) {
    return world.market().dollars(currency);
  }

  private Member member(String owner) {
    return world.members().stream()
        .filter(member -> member.name().equals(owner))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + owner));
  }

  /** What one wallet holds and owes. */
  public record Balance(
      WalletName wallet,
      String accountId,
      BigDecimal balance,
      BigDecimal holds,
      BigDecimal principal,
      BigDecimal interest) {
    static Balance of(Wallet wallet) {
      return new Balance(
          wallet.name(),
          wallet.id(),
          wallet.balance(),
          wallet.holds(),
          wallet.principal(),
          wallet.interest());
    }

    public BigDecimal available() {
      return balance.subtract(holds);
    }
  }
}
