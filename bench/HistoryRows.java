import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.history.kept.Identities;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.history.store.StoredNumber;

/**
 * Puts so many movements of an account called {@code bench} into a store, without a network, and asks
 * the database for sums and running balances.
 */
final class HistoryRows {
  private static final int OF_ONE_TRANSACTION = 50_000;
  private static final long END = 1_764_000_000_000L;
  private static final long SPAN = 365L * 86_400_000;
  private static final List<String> COINS =
      List.of("USDT", "BTC", "ETH", "KCS", "SOL", "XRP", "SHIB", "TRX");

  private final BigDecimal[] balances = new BigDecimal[COINS.size()];
  private final long rows;

  private HistoryRows(long rows) {
    this.rows = rows;
    java.util.Arrays.fill(balances, new BigDecimal("1000000.000000000000"));
  }

  public static void main(String[] arguments) throws Exception {
    long rows = Long.parseLong(arguments[0]);
    StoreLocation location =
        StoreLocation.of(
            arguments[1].startsWith("postgresql:") ? arguments[1] : "",
            System.getenv(),
            Path.of(arguments[1]));
    try (HistoryStore store = HistoryStore.open(location)) {
      new Identities(store).seen("4711", "bench", java.time.Instant.ofEpochMilli(END));
      new HistoryRows(rows).load(store);
      sums(store);
      balances(store);
    }
    if (location instanceof StoreLocation.Embedded embedded) {
      System.out.printf(Locale.ROOT, "  %-44s %8.0f MB%n", "size on disk", size(embedded.folder()) / 1e6);
    }
  }

  private void load(HistoryStore store) {
    long begin = System.nanoTime();
    for (long from = 0; from < rows; from += OF_ONE_TRANSACTION) {
      List<LedgerRow> batch = new ArrayList<>(OF_ONE_TRANSACTION);
      for (long number = from; number < Math.min(rows, from + OF_ONE_TRANSACTION); number++) {
        batch.add(row(number));
      }
      store.write(lease -> LedgerRows.add(lease, Source.TRADE_HF_LEDGERS, batch));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT, "  %-44s %8.1f s   %,.0f rows a second%n", "load, 50,000 rows a transaction", seconds, rows / seconds);
  }

  private static void sums(HistoryStore store) {
    long begin = System.nanoTime();
    List<BigDecimal> sums =
        store.<List<BigDecimal>>read(
            lease ->
                lease.list(
                    "SELECT currency, "
                        + StoredNumber.sumOf("amount_number")
                        + " FROM ledger_rows GROUP BY currency",
                    row -> StoredNumber.sum(row, 2)));
    told("sum per currency", begin, sums.size() + " currencies");
  }

  /** Every row's balance beside that of the row before it and its own amount. */
  private static void balances(HistoryStore store) {
    long begin = System.nanoTime();
    long breaks =
        store
            .read(
                lease ->
                    lease.first(
                        "SELECT count(*) FROM (SELECT balance_number, amount_number,"
                            + " lag(balance_number) OVER (PARTITION BY uid, source, wallet, currency"
                            + " ORDER BY time_millis, length(id), id) AS before FROM ledger_rows) AS chain"
                            + " WHERE before IS NOT NULL AND before + amount_number <> balance_number",
                        row -> row.whole(1)))
            .orElseThrow();
    told("running balance of every row", begin, breaks + " breaks");
  }

  private static void told(String what, long begin, String result) {
    System.out.printf(
        Locale.ROOT, "  %-44s %8.2f s   %s%n", what, (System.nanoTime() - begin) / 1e9, result);
  }

  private static long size(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private LedgerRow row(long number) {
    int coin = (int) (number * 7 % COINS.size());
    boolean out = number / 8 % 2 == 1;
    BigDecimal size = BigDecimal.valueOf(number % 9973 * 1_000_003 + 1, 12);
    BigDecimal amount = out ? size.negate() : size;
    balances[coin] = balances[coin].add(amount);
    long time = END - SPAN + SPAN / 8 * (number / 2 * 2) / rows * 8;
    String id = Long.toString(1_000_000_000_000_000L + number * 17);
    String context =
        "{\"symbol\":\"%s-USDT\",\"orderId\":\"67a%021x\",\"tradeId\":\"%d\"}"
            .formatted(COINS.get(coin), number / 2, 9_000_000_000L + number / 2);
    String raw =
        ("{\"id\":\"%s\",\"currency\":\"%s\",\"amount\":\"%s\",\"fee\":\"0.0001\",\"tax\":\"0\",\"balance\":\"%s\","
                + "\"accountType\":\"TRADE_HF\",\"bizType\":\"TRADE_EXCHANGE\",\"direction\":\"%s\",\"createdAt\":\"%d\","
                + "\"context\":\"%s\"}")
            .formatted(
                id,
                COINS.get(coin),
                size.toPlainString(),
                balances[coin].toPlainString(),
                out ? "out" : "in",
                time,
                context.replace("\"", "\\\""));
    return new LedgerRow(
        "4711",
        Source.TRADE_HF_LEDGERS,
        id,
        time,
        COINS.get(coin),
        amount,
        Optional.of(new BigDecimal("0.0001")),
        Optional.of(balances[coin]),
        Optional.of("spot-hf"),
        Optional.of("TRADE_EXCHANGE"),
        Optional.of(out ? "out" : "in"),
        Optional.empty(),
        Optional.of(context),
        raw);
  }
}
