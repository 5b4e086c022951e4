package kcassets.program.history;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.client.AssetsClient;
import kcassets.client.QuotaLeft;
import kcassets.history.sync.SyncMeter;
import kcassets.program.commands.ProcessEnvironment;

/**
 * Tells how far a copy has come: a bar on a terminal, elsewhere a quiet line now and then and one
 * at the end.
 */
final class SyncProgress implements AutoCloseable {
  private static final int BAR = 24;
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** One of each pool that is used. */
  private static final List<Operation> POOLS =
      List.of(Operation.SPOT_LEDGERS, Operation.TRADE_HF_LEDGERS, Operation.FUTURES_LEDGERS);

  private final ProcessEnvironment process;
  private final SyncMeter meter;
  private final List<AssetsClient> clients;
  private final long began = System.nanoTime();
  private final Thread thread;

  private SyncProgress(ProcessEnvironment process, SyncMeter meter, List<AssetsClient> clients) {
    this.process = process;
    this.meter = meter;
    this.clients = List.copyOf(clients);
    this.thread = Thread.ofVirtual().name("progress").unstarted(this::tell);
  }

  static SyncProgress begin(
      ProcessEnvironment process, SyncMeter meter, List<AssetsClient> clients) {
    SyncProgress progress = new SyncProgress(process, meter, clients);
    progress.thread.start();
    return progress;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    print(
        "sync: %,d rows, %,d of them new, %,d calls in %s"
            .formatted(meter.rows(), meter.kept(), meter.calls(), clock(seconds())),
        true);
  }

  private void tell() {
    Duration pause = process.errIsTerminal() ? ON_TERMINAL : ELSEWHERE;
    try {
      while (true) {
        Thread.sleep(pause);
        print(line(), false);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it is over
    }
  }

  private String line() {
    long planned = Math.max(1, meter.planned());
    long finished = Math.min(planned, meter.finished());
    double seconds = Math.max(0.001, seconds());
    StringBuilder line = new StringBuilder("sync: ");
    if (process.errIsTerminal()) {
      int full = (int) (BAR * finished / planned);
      line.append('[').append("#".repeat(full)).append(".".repeat(BAR - full)).append("] ");
    }
    line.append(
        "%,d of %,d windows, %,d rows, %,d rows/s"
            .formatted(finished, planned, meter.rows(), Math.round(meter.rows() / seconds)));
    quota().ifPresent(used -> line.append(", quota ").append(used).append(" %"));
    if (finished > 0 && finished < planned) {
      double left = seconds / finished * (planned - finished);
      line.append(", ").append(clock(left)).append(" left");
    }
    return line.toString();
  }

  /** Of the pool that is used up most, in percent. */
  private Optional<Long> quota() {
    return clients.stream()
        .flatMap(client -> POOLS.stream().map(client::quotaLeft))
        .flatMap(Optional::stream)
        .map(SyncProgress::used)
        .max(Long::compare);
  }

  private static long used(QuotaLeft left) {
    return 100 - 100 * left.remaining() / Math.max(1, left.limit());
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  private static String clock(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : "%d:%02d min".formatted((long) seconds / 60, (long) seconds % 60);
  }

  private void print(String line, boolean last) {
    PrintStream err = process.err();
    if (process.errIsTerminal()) {
      int width = process.columns() > 1 ? process.columns() - 1 : 79;
      String shown = line.length() > width ? line.substring(0, width) : line;
      err.print("\r\u001b[K" + shown + (last ? "\n" : ""));
    } else {
      err.println(line);
    }
    err.flush();
  }
}
