package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

class ForeignRowFuzzTest {
  @FuzzTest
  void a_row_is_read_whole_or_refused_in_words(byte[] bytes) {
    String json = new String(bytes, StandardCharsets.UTF_8);
    for (Source source : Source.values()) {
      Optional<LedgerRow> row;
      try {
        row = new RowReading("1", source).read(json);
      } catch (AssetsException e) {
        assertThat(e.failure()).isInstanceOf(Failure.Unreadable.class);
        continue;
      }
      row.ifPresent(read -> {
        assertThat(read.raw()).isEqualTo(json);
        assertThat(read.id()).isNotEmpty();
        assertThat(read.timeMillis()).isNotNegative();
        assertThat(read.amount().toPlainString().length()).isLessThan(700);
        boolean pending = read.status().map("Pending"::equalsIgnoreCase).orElse(false);
        assertThat(source == Source.FUTURES_LEDGERS && pending).isFalse();
        // The same row is the same row when it is met again.
        assertThat(new RowReading("1", source).read(json)).contains(read);
      });
    }
  }
}
