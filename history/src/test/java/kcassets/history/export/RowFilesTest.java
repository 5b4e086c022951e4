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

/** Exports of rows as they are. */
class RowFilesTest {
  private static final String UID = "4711";

  @TempDir Path folder;

  @Test
  void a_coin_whose_name_looks_like_a_formula_is_the_same_coin_when_it_is_read_back() {
    List<LedgerRow> rows = new ArrayList<>();
    for (String coin : List.of("=cmd", "@X", "'Y", "BTC")) {
      rows.add(
          new RowReading(UID, Source.SPOT_LEDGERS)
              .read(
                  """
                  {"id":"%d","currency":"%s","amount":"1E-7","direction":"out","createdAt":1}\
                  """
                      .formatted(100 + rows.size(), coin))
              .orElseThrow());
    }
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(UID, LedgerQuery.Order.OLDEST_FIRST), Map.of(), false, false, true);

    ExportResult result =
        RowFiles.write(
            new InMemory(rows),
            request,
            ExportFormat.CSV,
            new ExportTarget(folder.resolve("rows.csv")));

    assertThat(Readers.text(folder.resolve("rows.csv"))).contains(",'=cmd,", ",-0.0000001,");
    assertThat(result.checked().orElseThrow().lines())
        .extracting(Checked.Line::currency)
        .containsExactly("'Y", "=cmd", "@X", "BTC");
    assertThat(result.checked().orElseThrow().closed()).isTrue();
  }
}
