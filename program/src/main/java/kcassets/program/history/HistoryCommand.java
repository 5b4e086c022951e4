package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kcassets.catalog.Problem;
import kcassets.faces.FailureLine;
import kcassets.history.imports.WholeHistory;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.reading.HistoryJson;
import kcassets.history.reading.HistoryWords;
import kcassets.history.store.HistoryStore;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.output.RowSink;
import kcassets.program.store.StoreChoice;

/** {@code history}: the movements in the local store, newest first, printed as they are read. */
public final class HistoryCommand {
  /** What a person or an agent gets who did not say how much. */
  private static final long USUAL_ROWS = 100;

  /** How far back a demo goes that was not told how far. */
  private static final Duration OF_A_DEMO = Duration.ofDays(7);

  /** Rows between two looks of whoever waits at the other end. */
  private static final int OF_ONE_FLUSH = 1_000;

  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  HistoryCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  Optional<FailureLine> run() {
    OutputOptions options = invocation.output();
    StoreChoice choice = HistoryAccounts.choose(invocation);
    HistoryWords words = words(process.clock().instant(), invocation.problems());
    boolean whole = options.format() == OutputFormat.NDJSON || options.format() == OutputFormat.CSV;
    boolean cut = !whole && parsed.option("limit").isEmpty();
    if (cut) {
      words.usually(USUAL_ROWS);
    }
    Instant usual = process.clock().instant().minus(OF_A_DEMO);
    Optional<Instant> demoSince = words.begin().or(() -> Optional.of(usual));
    try (HistoryAccounts accounts = HistoryAccounts.open(invocation, choice, demoSince)) {
      long count = print(rows(accounts.store()), accounts, words);
      if (cut && count == USUAL_ROWS) {
        process
            .err()
            .println("the newest 100 rows; --limit N gives more, -o ndjson and -o csv give all");
      }
      return Optional.empty();
    }
  }

  /** Shows the rows of a query to a visitor. */
  private BiConsumer<LedgerQuery, LedgerRows.Visitor> rows(HistoryStore store) {
    boolean raw = parsed.has("raw");
    if (parsed.has("no-reports")) {
      LedgerRows own = new LedgerRows(store);
      return raw ? own::each : own.withoutRaw()::each;
    }
    WholeHistory whole = new WholeHistory(store);
    return raw ? whole::each : whole.withoutRaw()::each;
  }

  private HistoryWords words(Instant now, List<Problem> problems) {
    HistoryWords words = new HistoryWords(now, problems);
    parsed.option("source").ifPresent(words::sources);
    parsed.option("currency").ifPresent(words::currencies);
    parsed.option("type").ifPresent(words::types);
    parsed.option("from").ifPresent(words::from);
    parsed.option("to").ifPresent(words::to);
    parsed.option("limit").ifPresent(words::limit);
    return words.checked();
  }

  private long print(
      BiConsumer<LedgerQuery, LedgerRows.Visitor> rows,
      HistoryAccounts accounts,
      HistoryWords words) {
    boolean raw = parsed.has("raw");
    HistoryJson json = new HistoryJson(accounts.names(), raw);
    Function<LedgerRow, String> text =
        invocation.isTable() && !raw ? new HistoryLine(accounts.names())::text : json::text;
    ResultWriter writer = invocation.writer();
    try (RowSink sink = raw ? writer.rows() : writer.rows(HistoryJson.MEMBERS)) {
      long count = accounts.isEmpty() ? 0 : walk(rows, words.query(accounts.uids()), text, sink);
      sink.finish();
      return count;
    }
  }

  private static long walk(
      BiConsumer<LedgerQuery, LedgerRows.Visitor> rows,
      LedgerQuery query,
      Function<LedgerRow, String> text,
      RowSink sink) {
    long[] count = {0};
    rows.accept(
        query,
        row -> {
          sink.row(text.apply(row));
          if (count[0]++ % OF_ONE_FLUSH == 0) {
            sink.flush(); // the first row at once
          }
          return true;
        });
    return count[0];
  }
}
