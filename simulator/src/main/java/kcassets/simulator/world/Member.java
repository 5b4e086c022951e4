package kcassets.simulator.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A user of the venue: a master, one of its sub-accounts, or a stranger. What it owns is changed by
 * {@link Bookkeeping} alone and guarded by the world's lock.
 */
public final class Member {
  /** What a user is to the others. */
  public enum Role {
    MASTER,
    SUB,
    /** A master of its own, who never opened margin or futures. */
    STRANGER
  }

  private final Profile profile;
  private final Function<WalletName, String> ids;
  private final TreeMap<WalletName, Wallet> wallets = new TreeMap<>();
  private final Ledger spot = new Ledger();
  private final Ledger trade = new Ledger();
  private final Ledger option = new Ledger();
  private final Ledger margin = new Ledger();
  private final Ledger futures = new Ledger();
  private final List<Deposit> deposits = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();
  private final List<PendingProfit> pending = new ArrayList<>();

  /**
   * Who it is.
   *
   * @param userId 24 hexadecimal digits
   * @param type 0 normal, 1 robot, 5 hosted
   * @param access the preset of rights, such as {@code All}
   * @param opened businesses that are switched on
   */
  public record Profile(
      Role role,
      long uid,
      String userId,
      String name,
      boolean frozen,
      int type,
      String access,
      List<String> opened,
      Optional<String> remarks,
      long createdAt) {
    public Profile {
      opened = List.copyOf(opened);
    }
  }

  /**
   * @param ids gives each wallet its account id
   */
  Member(Profile profile, Function<WalletName, String> ids) {
    this.profile = profile;
    this.ids = ids;
  }

  public Profile profile() {
    return profile;
  }

  public long uid() {
    return profile.uid();
  }

  public String name() {
    return profile.name();
  }

  public boolean isMaster() {
    return profile.role() != Role.SUB;
  }

  public boolean hasMargin() {
    return profile.opened().contains("Margin");
  }

  /** Its wallets, in the order of their names. */
  public Collection<Wallet> wallets() {
    return Collections.unmodifiableCollection(wallets.values());
  }

  /** Its wallets of one kind. */
  public List<Wallet> wallets(WalletKind kind) {
    return wallets.values().stream().filter(wallet -> wallet.name().kind() == kind).toList();
  }

  /** A wallet that exists. */
  public Optional<Wallet> wallet(WalletName name) {
    return Optional.ofNullable(wallets.get(name));
  }

  /** Funding movements, and the spot wallet's transfers: what {@code spot-ledgers} shows. */
  public List<Movement> spotLedger() {
    return Collections.unmodifiableList(spot);
  }

  /** Every movement of the spot wallet. */
  public List<Movement> tradeLedger() {
    return Collections.unmodifiableList(trade);
  }

  /** Movements of the options wallet, which no operation shows. */
  public List<Movement> optionLedger() {
    return Collections.unmodifiableList(option);
  }

  /** Movements of cross and isolated margin. */
  public List<Movement> marginLedger() {
    return Collections.unmodifiableList(margin);
  }

  /** Finished movements of the futures wallets. */
  public List<Movement> futuresLedger() {
    return Collections.unmodifiableList(futures);
  }

  /** Deposits, oldest first. */
  public List<Deposit> deposits() {
    return Collections.unmodifiableList(deposits);
  }

  /** Withdrawals, oldest first. */
  public List<Withdrawal> withdrawals() {
    return Collections.unmodifiableList(withdrawals);
  }

  /** Profit and loss of the running settlement period: no part of any balance yet. */
  public List<PendingProfit> pending() {
    return Collections.unmodifiableList(pending);
  }

  Wallet open(WalletName name) {
    return wallets.computeIfAbsent(name, each -> new Wallet(each, ids.apply(each)));
  }

  void extendTrade(List<Movement> stretch) {
    trade.extend(stretch);
  }

  void record(Movement movement) {
    WalletKind kind = movement.wallet().kind();
    boolean alsoSpot = kind == WalletKind.TRADE && movement.business().isTransfer();
    if (kind == WalletKind.MAIN || alsoSpot) {
      spot.add(movement);
    }
    switch (kind) {
      case MAIN -> {}
      case TRADE -> trade.add(movement);
      case OPTION -> option.add(movement);
      case CROSS_MARGIN, ISOLATED_MARGIN -> margin.add(movement);
      case FUTURES -> futures.add(movement);
    }
  }

  void record(Deposit deposit) {
    deposits.add(deposit);
  }

  void replace(int index, Deposit deposit) {
    deposits.set(index, deposit);
  }

  void record(Withdrawal withdrawal) {
    withdrawals.add(withdrawal);
  }

  void record(PendingProfit profit) {
    pending.add(profit);
  }
}
