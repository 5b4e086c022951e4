package kcassets.history.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kcassets.catalog.failure.AssetsException;

/**
 * Another process at the same store. Its first argument is what to do, its second the folder; a
 * line on its standard output tells each thing that is done.
 */
final class StoreProcess {
  private StoreProcess() {}

  static final StoredTable LEDGER =
      new StoredTable(
          "ledger_rows",
          List.of("uid", "source", "id", "time_millis", "currency", "amount", "raw"),
          List.of("uid", "source", "id"),
          StoredTable.Again.KEEP);

  /** How a process is started; the words before {@code java} may limit it. */
  static ProcessBuilder command(List<String> before, String... arguments) {
    return command(before, List.of(), arguments);
  }

  /** The same with options for its virtual machine. */
  static ProcessBuilder command(List<String> before, List<String> options, String... arguments) {
    List<String> words = new ArrayList<>(before);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.library.path=" + System.getProperty("java.library.path"),
            "-cp",
            System.getProperty("java.class.path"),
            StoreProcess.class.getName()));
    words.addAll(words.size() - 3, options);
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .directory(new File("/"));
  }

  static Process start(String... arguments) throws IOException {
    return command(List.of(), arguments).start();
  }

  /** The rows of one batch; the same batch always has the same. */
  static List<List<Object>> batch(long number, int size) {
    return LongStream.range(0, size)
        .<List<Object>>mapToObj(index ->
            List.of(
                "7",
                "spot-ledgers",
                number + "-" + index,
                number,
                "BTC",
                "1",
                "{\"a\":" + index + ",\"rest\":\"" + "x".repeat(100) + "\"}"))
        .toList();
  }

  public static void main(String[] arguments) {
    StoreLocation location =
        arguments[1].startsWith("postgresql:")
            ? StoreLocation.of(arguments[1], System.getenv(), Path.of("none"))
            : new StoreLocation.Embedded(Path.of(arguments[1]));
    try (HistoryStore store = HistoryStore.open(location)) {
      switch (arguments[0]) {
        case "write" -> write(store, Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        case "hold" -> hold(Path.of(arguments[1], "history.duckdb"));
        case "read" -> read(store, Long.parseLong(arguments[2]));
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (AssetsException e) {
      System.out.println(e.failure().kind().label() + ": " + e.failure().message());
      System.exit(e.failure().kind().exitCode());
    }
  }

  private static void write(HistoryStore store, long from, long to) {
    for (long number = from; number < to; number++) {
      long batch = number;
      store.write(transaction -> transaction.append(LEDGER, batch(batch, 500)));
      System.out.println("wrote " + number);
    }
  }

  /** Reads without a pause until it sees as many batches. */
  private static void read(HistoryStore store, long batches) {
    long seen = -1;
    while (seen < batches) {
      seen =
          store.read(
              transaction -> whole(transaction, "COUNT(DISTINCT time_millis) FROM ledger_rows"));
      long torn =
          store.read(transaction ->
              whole(
                  transaction,
                  "COUNT(*) FROM (SELECT time_millis FROM ledger_rows"
                      + " GROUP BY time_millis HAVING COUNT(*) <> 500) AS torn"));
      System.out.println("torn " + torn);
    }
  }

  /** As another program would, which knows nothing of turns. */
  private static void hold(Path file) {
    try (var connection = DuckFile.open(file.toString(), Access.WRITE)) {
      System.out.println("held");
      Thread.sleep(60_000); // until it is killed
      connection.commit();
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long whole(Transaction transaction, String sql) {
    return transaction.first("SELECT " + sql, row -> row.whole(1)).orElseThrow();
  }
}
