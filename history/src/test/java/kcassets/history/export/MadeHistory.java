package kcassets.history.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.RowReading;
import kcassets.history.ledger.Source;

/**
 * A history made by chance, in the exchange's own JSON, and what is true of it: what an export must
 * say that the account gained, by coin, and how many rows must be left out, by reason. It knows
 * nothing of how exports work.
 */
final class MadeHistory {
  static final long BEGIN = 1_700_000_000_000L;
  private static final List<String> COINS = List.of("BTC", "USDT", "ETH", "KCS", "SOL");

  private final Random random;
  private final String uid;
  private final List<LedgerRow> rows = new ArrayList<>();
  private final TreeMap<String, BigDecimal> gained = new TreeMap<>();
  private final TreeMap<String, BigDecimal> borrowed = new TreeMap<>();
  private final TreeMap<String, Long> leftOut = new TreeMap<>();
  private int trades;
  private int loans;
  private long now = BEGIN;
  private long number = 1_000_000;

  MadeHistory(long seed, int steps) {
    random = new Random(seed);
    uid = "4711" + seed;
    for (int step = 0; step < steps; step++) {
      now += 1 + random.nextInt(5) * random.nextInt(20_000_000);
      step();
    }
    rows.sort(
        Comparator.comparingLong(LedgerRow::timeMillis)
            .thenComparing(row -> row.source().label())
            .thenComparingInt(row -> row.id().length())
            .thenComparing(LedgerRow::id));
  }

  String uid() {
    return uid;
  }

  List<LedgerRow> rows() {
    return List.copyOf(rows);
  }

  /** What the account gained by what must be exported; borrowed money apart. */
  Map<String, BigDecimal> gained() {
    return gained;
  }

  /** What was borrowed, less what was paid back. */
  Map<String, BigDecimal> borrowed() {
    return borrowed;
  }

  /** Rows that must be left out, by the label of the reason; loans apart. */
  Map<String, Long> leftOut() {
    return leftOut;
  }

  int trades() {
    return trades;
  }

  int loans() {
    return loans;
  }

  private void step() {
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> trade();
      case 5 -> deposit();
      case 6 -> withdrawal();
      case 7 -> transfer();
      case 8 -> rewards();
      case 9 -> fees();
      case 10 -> futures();
      case 11 -> marginRows();
      case 12 -> subTransfer();
      case 13 -> halfTrade();
      case 14 -> unknown();
      default -> failedWithdrawal();
    }
  }

  private void trade() {
    boolean margin = random.nextInt(4) == 0;
    Source source = margin ? Source.MARGIN_HF_LEDGERS : Source.TRADE_HF_LEDGERS;
    String account = margin ? (random.nextBoolean() ? "MARGIN" : "ISOLATED_V2") : "TRADE_HF";
    String base = COINS.get(random.nextInt(COINS.size()));
    String quote = base.equals("USDT") ? "BTC" : "USDT";
    BigDecimal size = amount();
    BigDecimal cost = amount();
    BigDecimal fee = random.nextInt(3) == 0 ? BigDecimal.ZERO : part(cost);
    boolean buy = random.nextBoolean();
    String trade = "\"tradeId\":\"" + ++number + "\"";
    String order = "\"orderId\":\"" + Long.toHexString(++number) + "\"";
    String symbol = "\"symbol\":\"" + base + "-" + quote + "\"";
    String named = "{" + symbol + "," + order + "," + trade + "}";
    String type = margin ? "MARGIN_EXCHANGE" : "TRADE_EXCHANGE";
    String first =
        switch (random.nextInt(5)) {
          case 0 -> "{" + symbol + "," + order + "}";
          case 1 -> "";
          case 2 -> named.replace('"', '\'');
          default -> named;
        };
    boolean alike = random.nextBoolean() || first.isEmpty();
    String second = alike ? first : first.contains("tradeId") ? named.replace('"', '\'') : first;
    // What is bought comes without a fee here, and what is paid or earned carries it.
    if (buy) {
      ledger(source, account, type, base, size, BigDecimal.ZERO, true, first);
      ledger(source, account, type, quote, cost.add(fee), fee, false, second);
    } else {
      ledger(source, account, type, base, size, BigDecimal.ZERO, false, first);
      ledger(source, account, type, quote, cost, fee, true, second);
    }
    gain(base, buy ? size : size.negate());
    gain(quote, buy ? cost.add(fee).negate() : cost);
    trades++;
  }

  private void halfTrade() {
    if (random.nextInt(4) == 0) {
      ledger(
          Source.TRADE_HF_LEDGERS,
          "TRADE_HF",
          "TRADE_EXCHANGE",
          "ETH",
          amount(),
          BigDecimal.ZERO,
          random.nextBoolean(),
          "");
      left("unpaired-trade");
    }
  }

  private void deposit() {
    String coin = coin();
    BigDecimal amount = amount();
    int form = random.nextInt(7);
    String status =
        switch (form) {
          case 0 -> random.nextBoolean() ? "PROCESSING" : "WAIT_RISK_MGT";
          case 1 -> "FAILURE";
          case 2 -> "PRE_SUCCESS";
          case 3 -> "ROLLBACK";
          default -> "SUCCESS";
        };
    boolean inner = form == 4;
    listed(Source.DEPOSITS, coin, amount, BigDecimal.ZERO, status, inner, now / 1000 * 1000);
    boolean told = form == 2 || form == 3 || (form > 3 && random.nextInt(4) > 0);
    now += random.nextInt(600_000);
    if (told) {
      ledger(Source.SPOT_LEDGERS, "MAIN", "DEPOSIT", coin, amount, BigDecimal.ZERO, true, "");
    }
    switch (form) {
      case 0 -> left("not-final");
      case 1 -> left("failed");
      case 2 -> left("not-final");
      case 3 -> {
        now += 1000;
        ledger(Source.SPOT_LEDGERS, "MAIN", "Deposit", coin, amount, BigDecimal.ZERO, false, "");
        left("failed");
        left("failed");
      }
      case 4 -> left("inner-transfer");
      default -> gain(coin, amount);
    }
  }

  private void withdrawal() {
    String coin = coin();
    BigDecimal amount = amount();
    BigDecimal fee = part(amount);
    boolean open = random.nextInt(5) == 0;
    listed(
        Source.WITHDRAWALS,
        coin,
        amount,
        fee,
        open ? "WALLET_PROCESSING" : "SUCCESS",
        false,
        now / 1000 * 1000);
    if (open) {
      left("not-final");
      return;
    }
    if (random.nextInt(4) > 0) {
      now += random.nextInt(60_000);
      ledger(Source.SPOT_LEDGERS, "MAIN", "Withdrawal", coin, amount.add(fee), fee, false, "");
    }
    gain(coin, amount.add(fee).negate());
  }

  private void failedWithdrawal() {
    String coin = coin();
    BigDecimal amount = amount();
    BigDecimal fee = part(amount);
    listed(Source.WITHDRAWALS, coin, amount, fee, "FAILURE", false, now / 1000 * 1000);
    ledger(Source.SPOT_LEDGERS, "MAIN", "WITHDRAW", coin, amount.add(fee), fee, false, "");
    now += random.nextInt(60_000);
    ledger(
        Source.SPOT_LEDGERS, "MAIN", "WITHDRAW", coin, amount.add(fee), BigDecimal.ZERO, true, "");
    left("failed");
    left("failed");
  }

  private void transfer() {
    String coin = coin();
    BigDecimal amount = amount();
    boolean out = random.nextBoolean();
    ledger(Source.SPOT_LEDGERS, "MAIN", "TRANSFER", coin, amount, BigDecimal.ZERO, !out, "");
    left("own-transfer");
    if (random.nextBoolean()) {
      ledger(
          Source.TRADE_HF_LEDGERS, "TRADE_HF", "TRANSFER", coin, amount, BigDecimal.ZERO, out, "");
      left("own-transfer");
      if (random.nextBoolean()) { // the funding ledger tells it too
        ledger(Source.SPOT_LEDGERS, "TRADE", "Transfer", coin, amount, BigDecimal.ZERO, out, "");
        left("repeated");
      }
    } else {
      futuresRow(out ? "TransferIn" : "TransferOut", coin, amount, "Transferred");
      left("own-transfer");
    }
  }

  private void subTransfer() {
    String type = random.nextBoolean() ? "Sub Account Transfer" : "SUB_TRANSFER";
    ledger(
        Source.SPOT_LEDGERS,
        "MAIN",
        type,
        coin(),
        amount(),
        BigDecimal.ZERO,
        random.nextBoolean(),
        "");
    left("sub-transfer");
  }

  private void rewards() {
    List<String> types =
        List.of(
            "KUCOIN_BONUS",
            "KuCoin Event",
            "Airdrop/Fork",
            "Staking Profits",
            "RETURNED_FEES",
            "Refunded Fees",
            "COUPON_RETURNED_FEES");
    String coin = coin();
    BigDecimal amount = amount();
    ledger(
        Source.SPOT_LEDGERS,
        "MAIN",
        types.get(random.nextInt(types.size())),
        coin,
        amount,
        BigDecimal.ZERO,
        true,
        "");
    gain(coin, amount);
  }

  private void fees() {
    BigDecimal amount = amount();
    String type = random.nextBoolean() ? "KCS Pay Fees" : "DEDUCTION_FEES";
    ledger(Source.SPOT_LEDGERS, "MAIN", type, "KCS", amount, BigDecimal.ZERO, false, "");
    gain("KCS", amount.negate());
    ledger(Source.SPOT_LEDGERS, "MAIN", "EARN_LOCK", "KCS", amount, BigDecimal.ZERO, false, "");
    left("earn-transfer");
  }

  private void futures() {
    BigDecimal amount = random.nextBoolean() ? amount() : amount().negate();
    futuresRow("RealisedPNL", "BTC", amount, "XBTUSDM");
    gain("BTC", amount);
  }

  private void marginRows() {
    String coin = coin();
    BigDecimal amount = amount();
    switch (random.nextInt(3)) {
      case 0 -> {
        boolean in = random.nextBoolean();
        String type = in ? "Borrowings" : "Debt Repayment";
        ledger(Source.MARGIN_HF_LEDGERS, "MARGIN", type, coin, amount, BigDecimal.ZERO, in, "{}");
        borrowed.merge(coin, in ? amount : amount.negate(), BigDecimal::add);
        loans++;
      }
      case 1 -> {
        ledger(
            Source.MARGIN_HF_LEDGERS,
            "MARGIN",
            "LIQUIDATION",
            coin,
            amount,
            BigDecimal.ZERO,
            false,
            "{}");
        gain(coin, amount.negate());
      }
      default -> {
        ledger(
            Source.MARGIN_HF_LEDGERS,
            "MARGIN",
            "Interest",
            coin,
            amount,
            BigDecimal.ZERO,
            false,
            "");
        gain(coin, amount.negate());
      }
    }
  }

  private void unknown() {
    String coin = coin();
    BigDecimal amount = amount();
    boolean in = random.nextBoolean();
    ledger(
        Source.SPOT_LEDGERS, "MAIN", "=cmd|' /C calc'!A0", coin, amount, BigDecimal.ZERO, in, "");
    gain(coin, in ? amount : amount.negate());
  }

  private void ledger(
      Source source,
      String account,
      String type,
      String coin,
      BigDecimal amount,
      BigDecimal fee,
      boolean in,
      String context) {
    String json =
        """
        {"id":"%d","currency":"%s","amount":"%s","fee":"%s","balance":"0","accountType":"%s",\
        "bizType":"%s","direction":"%s","createdAt":%d,"context":"%s"}\
        """
            .formatted(
                ++number,
                coin,
                amount.toPlainString(),
                fee.toPlainString(),
                account,
                type,
                in ? "in" : "out",
                now,
                context.replace("\"", "\\\""));
    rows.add(new RowReading(uid, source).read(json).orElseThrow());
  }

  private void futuresRow(String type, String coin, BigDecimal amount, String remark) {
    String json =
        """
        {"time":%d,"type":"%s","amount":%s,"fee":0.1,"accountEquity":5,"status":"Completed",\
        "remark":"%s","offset":%d,"currency":"%s"}\
        """
            .formatted(
                now,
                type,
                amount.toPlainString(),
                remark,
                ++number,
                coin.equals("BTC") ? "XBT" : coin);
    rows.add(new RowReading(uid, Source.FUTURES_LEDGERS).read(json).orElseThrow());
  }

  private void listed(
      Source source,
      String coin,
      BigDecimal amount,
      BigDecimal fee,
      String status,
      boolean inner,
      long at) {
    String json =
        """
        {"id":"%s","currency":"%s","chain":"eth","status":"%s","address":"a","memo":"",\
        "isInner":%s,"amount":"%s","fee":"%s","walletTxId":%s,"createdAt":%d,"updatedAt":%d}\
        """
            .formatted(
                Long.toHexString(++number),
                coin,
                status,
                inner,
                amount.toPlainString(),
                fee.toPlainString(),
                inner ? "null" : "\"" + hash() + "@7\"",
                at,
                at + 60_000);
    rows.add(new RowReading(uid, source).read(json).orElseThrow());
  }

  private String hash() {
    return "0x%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  private void gain(String coin, BigDecimal amount) {
    gained.merge(coin, amount, BigDecimal::add);
  }

  private void left(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  private String coin() {
    return COINS.get(random.nextInt(COINS.size()));
  }

  /** From 10^-18 to 10^15, all of whose digits count. */
  private BigDecimal amount() {
    BigDecimal digits = BigDecimal.valueOf(1 + random.nextLong(999_999_999_999_999_999L), 18);
    return random.nextInt(10) == 0
        ? digits.multiply(new BigDecimal("1000000000000000")).add(digits)
        : digits.setScale(1 + random.nextInt(18), RoundingMode.UP);
  }

  private static BigDecimal part(BigDecimal amount) {
    return amount.divide(new BigDecimal(1000), 21, RoundingMode.UP);
  }
}
