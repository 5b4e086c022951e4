package kcassets.simulator.world;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Any number of spot trades that are computed when asked for: a cycle of rows that repeats, so that
 * the running balance of any row is known without those before it.
 */
final class Stretch extends AbstractList<Movement> implements RandomAccess {
  private static final WalletName BTC = WalletName.of(WalletKind.TRADE, "BTC");
  private static final WalletName USDT = WalletName.of(WalletKind.TRADE, "USDT");
  private static final BigDecimal FEE = new BigDecimal("0.000067");
  private static final BigDecimal COST = new BigDecimal("0.067198");
  private static final BigDecimal PROCEEDS = new BigDecimal("0.067341");
  private static final BigDecimal SIZE = new BigDecimal("0.00000100");

  /** Buy for less than the sale brings: the cycle ends with a gain, and never far below zero. */
  private static final List<Line> CYCLE =
      List.of(
          new Line(BTC, true, SIZE, BigDecimal.ZERO),
          new Line(USDT, false, COST, FEE),
          new Line(BTC, false, SIZE, BigDecimal.ZERO),
          new Line(USDT, true, PROCEEDS, FEE));

  /** What the lines of a cycle change in either wallet, up to each line and including it. */
  private static final List<BigDecimal> BTC_SUMS = sums(BTC);

  private static final List<BigDecimal> USDT_SUMS = sums(USDT);

  private final long firstNumber;
  private final int rows;
  private final long begin;
  private final long span;
  private final BigDecimal btc;
  private final BigDecimal usdt;

  /**
   * @param btc the spot wallet's balance before the first row
   * @param usdt the same
   */
  Stretch(long firstNumber, int rows, long begin, long end, BigDecimal btc, BigDecimal usdt) {
    this.firstNumber = firstNumber;
    this.rows = rows;
    this.begin = begin;
    this.span = end - begin;
    this.btc = btc;
    this.usdt = usdt;
  }

  @Override
  public int size() {
    return rows;
  }

  @Override
  public Movement get(int index) {
    Line line = CYCLE.get(index % CYCLE.size());
    int trade = index / 2 * 2;
    return new Movement(
        firstNumber + index,
        line.wallet,
        Business.TRADE_EXCHANGE,
        line.credit,
        line.amount,
        line.fee,
        balance(line.wallet.currency(), index),
        begin + span * trade / rows,
        "BTC-USDT",
        "{\"symbol\":\"BTC-USDT\",\"orderId\":\"" + trade + "\",\"tradeId\":\"" + trade + "\"}");
  }

  /** A wallet's balance after a row. */
  BigDecimal balance(String currency, int index) {
    boolean isBtc = currency.equals("BTC");
    List<BigDecimal> sums = isBtc ? BTC_SUMS : USDT_SUMS;
    BigDecimal cycles = BigDecimal.valueOf(index / CYCLE.size());
    return (isBtc ? btc : usdt)
        .add(sums.getLast().multiply(cycles))
        .add(sums.get(index % CYCLE.size()));
  }

  private static List<BigDecimal> sums(WalletName wallet) {
    List<BigDecimal> sums = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : CYCLE) {
      if (line.wallet.equals(wallet)) {
        sum = line.credit ? sum.add(line.amount) : sum.subtract(line.amount);
      }
      sums.add(sum);
    }
    return List.copyOf(sums);
  }

  private record Line(WalletName wallet, boolean credit, BigDecimal amount, BigDecimal fee) {}
}
