package kcassets.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One embedded store, several processes, and what a killed one leaves. */
class SeveralProcessesTest {
  @TempDir Path folder;

  @Test
  void readers_and_writers_in_several_processes_never_fail_and_never_see_half_a_batch()
      throws Exception {
    String store = folder.resolve("store").toString();
    List<Process> writers =
        List.of(
            StoreProcess.start("write", store, "0", "15"),
            StoreProcess.start("write", store, "10", "25"));
    Process reader = StoreProcess.start("read", store, "25");
    List<String> seen = lines(reader);

    assertThat(exitCode(reader)).isZero();
    assertThat(seen).hasSizeGreaterThan(3).allMatch("torn 0"::equals);
    for (Process writer : writers) {
      assertThat(lines(writer)).hasSize(15);
      assertThat(exitCode(writer)).isZero();
    }
    try (HistoryStore here = open()) {
      assertThat(batches(here)).isEqualTo(25);
    }
  }

  @Test
  void what_was_acknowledged_outlives_a_kill_and_nothing_is_half_there() throws Exception {
    for (int round = 0; round < 3; round++) {
      Process writer =
          StoreProcess.start(
              "write", folder.resolve("store").toString(), round + "000", round + "900");
      long acknowledged = 0;
      try (var out = writer.inputReader()) {
        for (int line = 0; line < 3 + 4 * round; line++) {
          assertThat(out.readLine()).startsWith("wrote ");
          acknowledged++;
        }
        writer.toHandle().destroyForcibly(); // the process itself would close what is read below
        acknowledged += out.lines().count();
      }
      long from = round * 1000L;
      try (HistoryStore here = open()) {
        long kept =
            here.read(transaction ->
                transaction
                    .first(
                        "SELECT COUNT(*) FROM ledger_rows WHERE time_millis >= ?",
                        row -> row.whole(1),
                        from)
                    .orElseThrow());
        assertThat(kept % 500).isZero();
        assertThat(kept / 500).isBetween(acknowledged, acknowledged + 1);
      }
    }
  }

  @Test
  void many_threads_of_one_process_share_a_store() throws Exception {
    List<Thread> threads = new ArrayList<>();
    try (HistoryStore here = open();
        HistoryStore there = open()) {
      List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
      for (int number = 0; number < 12; number++) {
        int batch = number;
        HistoryStore store = number % 2 == 0 ? here : there;
        Runnable work =
            number % 3 == 0
                ? () ->
                    store.write(transaction ->
                        transaction.append(StoreProcess.LEDGER, StoreProcess.batch(batch, 500)))
                : () -> batches(store);
        Thread thread = Thread.ofPlatform().unstarted(work);
        thread.setUncaughtExceptionHandler((_, e) -> thrown.add(e));
        threads.add(thread);
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        assertThat(thread.join(Duration.ofSeconds(30))).as("%s has ended", thread).isTrue();
      }
      assertThat(thrown).isEmpty();
      assertThat(batches(here)).isEqualTo(4);
    }
  }

  private HistoryStore open() {
    return HistoryStore.open(new StoreLocation.Embedded(folder.resolve("store")));
  }

  private static long batches(HistoryStore store) {
    return store.read(transaction ->
        transaction
            .first("SELECT COUNT(DISTINCT time_millis) FROM ledger_rows", row -> row.whole(1))
            .orElseThrow());
  }

  private static List<String> lines(Process process) throws IOException {
    try (var out = process.inputReader()) {
      return out.readAllLines();
    }
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
