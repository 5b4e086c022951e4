package kcassets.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.RowReading;
import kcassets.history.ledger.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversions in the funding wallet are trades too. */
class ConversionTest {
  private static final String UID = "4711";

  @TempDir Path folder;

  private final List<LedgerRow> rows = new ArrayList<>();

  @Test
  void a_conversion_is_a_trade_and_neither_deposit_nor_withdrawal() {
    row("Convert", "USDT", "1000", "out", "");
    row("Convert", "BTC", "0.02", "in", "");

    assertThat(trades()).containsExactly("1000 USDT -> 0.02 BTC");
  }

  @Test
  void small_coins_converted_in_one_moment_are_a_trade_each() {
    row("Convert to KCS", "SOL", "0.01", "out", "{'smallCurrencyExchangeId':'1'}");
    row("Convert to KCS", "KCS", "0.2", "in", "{'smallCurrencyExchangeId':'1'}");
    row("Convert to KCS", "ETH", "0.001", "out", "{'smallCurrencyExchangeId':'2'}");
    row("Convert to KCS", "KCS", "0.3", "in", "{'smallCurrencyExchangeId':'2'}");

    assertThat(trades()).containsExactlyInAnyOrder("0.01 SOL -> 0.2 KCS", "0.001 ETH -> 0.3 KCS");
  }

  private List<String> trades() {
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(UID, LedgerQuery.Order.OLDEST_FIRST), Map.of(), false, false, true);
    Path file = folder.resolve("koinly.csv");
    ExportResult result =
        ImportFiles.write(new InMemory(rows), request, ImportFormat.KOINLY, new ExportTarget(file));
    assertThat(result.isComplete()).isTrue();
    List<String> trades = new ArrayList<>();
    KoinlyTable table = new KoinlyTable();
    CsvFile.read(
        file,
        table.header(),
        record ->
            trades.add(
                "%s %s -> %s %s"
                    .formatted(record.get(1), record.get(2), record.get(3), record.get(4))));
    return trades;
  }

  private void row(String type, String coin, String amount, String direction, String context) {
    String json =
        """
        {"id":"%d","currency":"%s","amount":"%s","fee":"0","balance":"0","accountType":"MAIN",\
        "bizType":"%s","direction":"%s","createdAt":1700000000000,"context":"%s"}\
        """
            .formatted(100 + rows.size(), coin, amount, type, direction, context);
    rows.add(new RowReading(UID, Source.SPOT_LEDGERS).read(json).orElseThrow());
  }
}
