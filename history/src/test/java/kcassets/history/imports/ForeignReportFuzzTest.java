package kcassets.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.history.ledger.LedgerRow;

class ForeignReportFuzzTest {
  private static final KnownUids UIDS =
      new KnownUids(List.of("192944228"), Optional.empty(), "name one");

  @FuzzTest
  void a_file_gives_rows_or_problems_and_never_both(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    Optional<ReportFile> file = read(bytes, problems);

    if (file.isEmpty()) {
      assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(22);
      assertThat(problems).allMatch(problem -> problem.message().startsWith("funding.csv"));
      return;
    }
    assertThat(problems).isEmpty();
    assertThat(file.get().lines()).hasSameSizeAs(file.get().rows());
    Set<String> ids = new HashSet<>();
    for (LedgerRow row : file.get().rows()) {
      assertThat(row.id()).startsWith("report:");
      assertThat(ids.add(row.uid() + row.source() + row.id())).as(row.id()).isTrue();
      assertThat(row.currency()).isNotBlank();
      assertThat(row.timeMillis()).isNotNegative();
      assertThat(row.amount().toPlainString().length()).isLessThan(700);
    }
    assertThat(read(bytes, problems)).isEqualTo(file);
  }

  private static Optional<ReportFile> read(byte[] bytes, List<Problem> problems) {
    return new ReportFiles(UIDS, problems)
        .read(new ReportSource("funding.csv", () -> new ByteArrayInputStream(bytes)));
  }
}
