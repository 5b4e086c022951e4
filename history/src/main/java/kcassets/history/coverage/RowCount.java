package kcassets.history.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kcassets.history.ledger.Digest;
import kcassets.history.ledger.LedgerRow;

/**
 * Counts rows of one source and takes their digest as they come, the oldest first. Rows of one
 * millisecond are put in order here, since databases sort texts by rules of their own.
 */
final class RowCount {
  private static final Comparator<LedgerRow> BY_ID =
      Comparator.<LedgerRow>comparingInt(row -> row.id().length()).thenComparing(LedgerRow::id);

  private final Digest digest = new Digest();
  private final List<LedgerRow> sameMoment = new ArrayList<>();
  private long count;

  void add(LedgerRow row) {
    if (!sameMoment.isEmpty() && sameMoment.getFirst().timeMillis() != row.timeMillis()) {
      flush();
    }
    sameMoment.add(row);
  }

  KeptRows finished() {
    flush();
    return new KeptRows(count, digest.hex());
  }

  private void flush() {
    sameMoment.sort(BY_ID);
    sameMoment.forEach(row -> digest.add(row.id(), row.raw()));
    count += sameMoment.size();
    sameMoment.clear();
  }
}
