package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A wallet and the one source that tells its movements. Lists overlap: transfers of the spot wallet
 * are in the funding ledger too, and a deposit is a row of it beside being in the list of deposits.
 * So no sum is ever made over two of them.
 */
public enum WalletLedger {
  /** The funding wallet. */
  FUNDING("funding", Source.SPOT_LEDGERS, List.of("funding")),
  /**
   * The spot wallet. It is one wallet with two names: its ledger says high frequency, the list of
   * accounts mostly does not.
   */
  SPOT("spot", Source.TRADE_HF_LEDGERS, List.of("spot-hf", "spot")),
  /** Cross margin. */
  CROSS_MARGIN("cross-margin", Source.MARGIN_HF_LEDGERS, List.of("cross-margin")),
  /** Isolated margin, all pairs together: its rows do not name theirs. */
  ISOLATED_MARGIN("isolated-margin", Source.MARGIN_HF_LEDGERS, List.of("isolated-margin")),
  /** Futures, whose coin XBT is BTC everywhere else. */
  FUTURES("futures", Source.FUTURES_LEDGERS, List.of("futures"));

  private final String label;
  private final Source source;
  private final List<String> wallets;

  WalletLedger(String label, Source source, List<String> wallets) {
    this.label = requireNonNull(label, "label is null");
    this.source = requireNonNull(source, "source is null");
    this.wallets = wallets;
  }

  /** The wallet's name in answers. */
  public String label() {
    return label;
  }

  /** Whose rows are its movements. */
  public Source source() {
    return source;
  }

  /** The names under which rows and snapshots know it. */
  public List<String> wallets() {
    return wallets;
  }

  /** Whether its rows tell one balance after each, so that they form a chain. */
  public boolean tellsBalances() {
    return source.tellsBalances() && this != ISOLATED_MARGIN;
  }

  /** The ledger of a wallet's name, as a row, a snapshot or a person says it. */
  public static Optional<WalletLedger> ofWallet(String wallet) {
    return Arrays.stream(values()).filter(ledger -> ledger.wallets.contains(wallet)).findFirst();
  }

  /**
   * The ledger that a row is an entry of; empty where it only repeats what another source tells.
   */
  public static Optional<WalletLedger> of(LedgerRow row) {
    return row.wallet()
        .flatMap(WalletLedger::ofWallet)
        .filter(ledger -> ledger.source == row.source());
  }

  /** A currency as the ledger's source spells it. */
  public String spelled(String currency) {
    return this == FUTURES && currency.equals("BTC") ? "XBT" : currency;
  }

  /** A currency of the ledger's source in spot spelling. */
  public String spotCurrency(String currency) {
    return this == FUTURES && currency.equals("XBT") ? "BTC" : currency;
  }

  /** All names of wallets, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(WalletLedger::label).toList();
  }
}
