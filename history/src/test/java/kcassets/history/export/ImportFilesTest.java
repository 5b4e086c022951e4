package kcassets.history.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.history.ledger.LedgerQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Import files of random histories, read back by readers of each format's own rules. */
class ImportFilesTest {
  private static final int STEPS = 400;

  @TempDir Path folder;

  private ExportResult write(MadeHistory history, ImportFormat format, String name) {
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(history.uid(), LedgerQuery.Order.OLDEST_FIRST),
            Map.of(),
            false,
            false,
            true);
    return ImportFiles.write(
        new InMemory(history.rows()), request, format, new ExportTarget(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void every_format_says_what_the_account_gained_and_what_was_left_out(long seed) {
    MadeHistory history = new MadeHistory(seed, STEPS);

    ExportResult koinly = write(history, ImportFormat.KOINLY, "koinly.csv");
    List<Readers.Read> read = Readers.koinly(folder.resolve("koinly.csv"));
    assertSums(Readers.sum(read), plus(history.gained(), history.borrowed()));
    assertThat(read.stream().filter(Readers.Read::trade)).hasSize(history.trades());
    assertLeftOut(koinly, history.leftOut());
    assertInOrder(read);

    ExportResult coinTracker = write(history, ImportFormat.COINTRACKER, "cointracker.csv");
    List<Readers.Read> tracked = Readers.coinTracker(folder.resolve("cointracker.csv"));
    assertSums(Readers.sum(tracked), history.gained());
    assertThat(tracked.stream().filter(Readers.Read::trade)).hasSize(history.trades());
    assertLeftOut(coinTracker, withLoans(history));

    ExportResult coinTracking = write(history, ImportFormat.COINTRACKING, "cointracking.csv");
    List<Readers.Read> tracking = Readers.coinTracking(folder.resolve("cointracking.csv"));
    assertSums(Readers.sum(tracking), plus(history.gained(), history.borrowed()));
    assertThat(tracking.stream().filter(Readers.Read::trade)).hasSize(history.trades());
    assertLeftOut(coinTracking, history.leftOut());

    ExportResult rotki = write(history, ImportFormat.ROTKI, "rotki.csv");
    List<Readers.Read> trades = Readers.rotkiTrades(folder.resolve("rotki-trades.csv"));
    List<Readers.Read> events = Readers.rotkiEvents(folder.resolve("rotki-events.csv"));
    assertThat(trades).hasSize(history.trades());
    List<Readers.Read> both = new ArrayList<>(trades);
    both.addAll(events);
    assertSums(Readers.sum(both), history.gained());
    assertLeftOut(rotki, withLoans(history));

    for (ExportResult each : List.of(koinly, coinTracker, coinTracking, rotki)) {
      assertThat(each.checked().orElseThrow().closed()).isTrue();
      assertThat(each.isComplete()).isEqualTo(!history.leftOut().containsKey("unpaired-trade"));
    }
  }

  @Test
  void ids_are_there_once_and_the_same_in_every_export() {
    MadeHistory history = new MadeHistory(21, STEPS);
    write(history, ImportFormat.KOINLY, "one.csv");
    write(history, ImportFormat.KOINLY, "two.csv");
    List<Readers.Read> one = Readers.koinly(folder.resolve("one.csv"));

    assertThat(folder.resolve("one.csv")).hasSameTextualContentAs(folder.resolve("two.csv"));
    assertThat(one.stream().map(Readers.Read::hash)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(new HashSet<>(one.stream().map(Readers.Read::text).toList())).hasSize(one.size());
    assertThat(Readers.text(folder.resolve("one.csv"))).doesNotContain(history.uid());
  }

  @Test
  void the_files_and_the_report_are_the_owners_alone_and_nothing_else_is_left() throws Exception {
    MadeHistory history = new MadeHistory(22, STEPS);
    write(history, ImportFormat.ROTKI, "taxes.csv");

    try (var files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertThat(all.stream().map(path -> path.getFileName().toString()))
          .containsExactly("taxes-events.csv", "taxes-trades.csv", "taxes.csv.left-out.json");
      for (Path each : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo("rw-------");
      }
    }
    assertThat(folder.resolve("taxes.csv.left-out.json"))
        .content()
        .contains("\"reason\":\"own-transfer\"", "\"closed\":true", "fresh ids at every import");
  }

  @Test
  void a_row_that_is_lost_while_writing_does_not_pass_the_check() {
    Amounts ledgers = new Amounts();
    ledgers.add("BTC", new BigDecimal("0.3"));
    Amounts exported = new Amounts();
    exported.add("BTC", new BigDecimal("0.299999999999999999999"));

    Checked checked = Checked.of(ledgers, new Amounts(), exported, new Amounts());

    assertThat(checked.closed()).isFalse();
    assertThat(checked.lines().getFirst().difference()).isEqualTo("0.000000000000000000001");
  }

  @Test
  void no_free_text_of_the_exchange_begins_a_field() {
    MadeHistory history = new MadeHistory(23, STEPS);
    ExportRequest request =
        new ExportRequest(
            LedgerQuery.of(history.uid(), LedgerQuery.Order.NEWEST_FIRST),
            Map.of(),
            false,
            true,
            false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImportFiles.write(new InMemory(history.rows()), request, ImportFormat.KOINLY, out);

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("KuCoin other =cmd").doesNotContain(",=", "\"=", ",@", ",+");
  }

  private static void assertSums(Map<String, BigDecimal> read, Map<String, BigDecimal> truth) {
    TreeMap<String, BigDecimal> difference = new TreeMap<>(read);
    truth.forEach((coin, sum) -> difference.merge(coin, sum.negate(), BigDecimal::add));
    assertThat(difference.values()).isNotEmpty().allMatch(sum -> sum.signum() == 0);
  }

  private static void assertLeftOut(ExportResult result, Map<String, Long> truth) {
    TreeMap<String, Long> counts = new TreeMap<>();
    result.leftOut().forEach(line -> counts.merge(line.reason().label(), line.count(), Long::sum));
    assertThat(counts).isEqualTo(truth);
  }

  private static void assertInOrder(List<Readers.Read> read) {
    assertThat(read).isSortedAccordingTo(Comparator.comparing(Readers.Read::time));
  }

  private static Map<String, BigDecimal> plus(
      Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    TreeMap<String, BigDecimal> sum = new TreeMap<>(one);
    other.forEach((coin, amount) -> sum.merge(coin, amount, BigDecimal::add));
    return sum;
  }

  private static Map<String, Long> withLoans(MadeHistory history) {
    TreeMap<String, Long> counts = new TreeMap<>(history.leftOut());
    if (history.loans() > 0) {
      counts.put("no-word", (long) history.loans());
    }
    return counts;
  }
}
