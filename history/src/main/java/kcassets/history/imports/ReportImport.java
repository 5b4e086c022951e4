package kcassets.history.imports;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;

/** Takes report files of the exchange into the store: all of them, or none. */
public final class ReportImport {
  private static final int EXAMPLES = 3;

  private final HistoryStore store;
  private final String choosing;

  /**
   * Imports into a store.
   *
   * @param choosing how a person says which account is meant, such as {@code name one}: the end of
   *     a sentence about a uid that fits several
   */
  public ReportImport(HistoryStore store, String choosing) {
    this.store = requireNonNull(store, "store is null");
    this.choosing = requireNonNull(choosing, "choosing is null");
  }

  /**
   * Reads files and keeps their rows.
   *
   * @param account whose rows they are where a uid is masked and fits several accounts
   * @throws AssetsException {@code InvalidArguments}, with every line that makes no sense, when
   *     nothing was kept
   */
  public ImportResult read(List<ReportSource> sources, Optional<String> account) {
    List<Problem> problems = new ArrayList<>();
    KnownUids uids = uids(account);
    ReportFiles reading = new ReportFiles(uids, problems);
    List<ReportFile> files = new ArrayList<>();
    sources.forEach(source -> reading.read(source).ifPresent(files::add));
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    List<Long> added =
        store.write(
            transaction -> files.stream().map(file -> ReportRows.add(transaction, file)).toList());
    List<ImportResult.File> told = new ArrayList<>();
    for (int at = 0; at < files.size(); at++) {
      told.add(told(files.get(at), added.get(at)));
    }
    return new ImportResult(told, overlap(files), strangers(files, uids));
  }

  private KnownUids uids(Optional<String> account) {
    List<String> known =
        store.read(transaction ->
            transaction.list(
                "SELECT DISTINCT uid FROM identities ORDER BY uid", row -> row.text(1)));
    Optional<String> chosen =
        account.flatMap(name ->
            store.read(transaction ->
                transaction.first(
                    "SELECT uid FROM identities WHERE account = ? ORDER BY seen_millis DESC, uid",
                    row -> row.text(1),
                    name)));
    return new KnownUids(known, chosen, choosing);
  }

  private static List<String> strangers(List<ReportFile> files, KnownUids uids) {
    return files.stream()
        .flatMap(file -> file.rows().stream().map(LedgerRow::uid))
        .filter(uid -> !uids.known().contains(uid))
        .distinct()
        .sorted()
        .toList();
  }

  private static ImportResult.File told(ReportFile file, long added) {
    return new ImportResult.File(
        file.name(),
        file.kind(),
        file.rows().size(),
        added,
        file.rows().stream().map(LedgerRow::timeMillis).min(Long::compare),
        file.rows().stream().map(LedgerRow::timeMillis).max(Long::compare));
  }

  private Map<Source, ImportResult.Compared> overlap(List<ReportFile> files) {
    List<LedgerRow> rows = new ArrayList<>();
    files.forEach(file -> rows.addAll(file.rows()));
    ReportOverlap overlap = new ReportOverlap(store);
    List<Judgement> judgements = overlap.judge(rows);
    Map<Source, Map<Judgement, Long>> counts = new EnumMap<>(Source.class);
    Map<Source, List<String>> examples = new EnumMap<>(Source.class);
    for (int at = 0; at < rows.size(); at++) {
      LedgerRow row = rows.get(at);
      counts
          .computeIfAbsent(row.source(), _ -> new EnumMap<>(Judgement.class))
          .merge(judgements.get(at), 1L, Long::sum);
      List<String> few = examples.computeIfAbsent(row.source(), _ -> new ArrayList<>());
      if (judgements.get(at) == Judgement.ONLY_IN_REPORT && few.size() < EXAMPLES) {
        few.add(row.id());
      }
    }
    Map<Source, Long> theirs = overlap.rowsOfExchange(rows);
    Map<Source, ImportResult.Compared> compared = new EnumMap<>(Source.class);
    counts.forEach((source, count) -> {
      long matched = count.getOrDefault(Judgement.MATCHED, 0L);
      compared.put(
          source,
          new ImportResult.Compared(
              count.getOrDefault(Judgement.FILLS, 0L),
              matched,
              count.getOrDefault(Judgement.ONLY_IN_REPORT, 0L),
              Math.max(0, theirs.getOrDefault(source, 0L) - matched),
              examples.getOrDefault(source, List.of())));
    });
    return compared;
  }
}
