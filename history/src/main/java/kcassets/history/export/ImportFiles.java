package kcassets.history.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the files that a program which counts taxes reads, and what they leave out. */
final class ImportFiles {
  private ImportFiles() {}

  /** Into one or more files, which get their names together when all of them are whole. */
  static ExportResult write(
      Walk walk, ExportRequest request, ImportFormat format, ExportTarget target) {
    Map<String, ExportedFile> open = new LinkedHashMap<>();
    try {
      List<Part> parts = new ArrayList<>();
      for (Map.Entry<String, ImportTable> each : new TreeMap<>(format.tables()).entrySet()) {
        Path path = target.part(each.getKey());
        ExportedFile file = ExportedFile.begin(path);
        open.put(target.name(each.getKey()), file);
        parts.add(new Part(each.getValue(), csv(each.getValue(), file.out())));
      }
      Accounting accounting = run(walk, request, parts);
      Optional<Checked> checked =
          request.check() ? Optional.of(check(accounting, parts, open)) : Optional.empty();
      List<ExportResult.File> files = new ArrayList<>();
      int at = 0;
      for (String name : open.keySet()) {
        files.add(new ExportResult.File(name, parts.get(at++).csv().records()));
      }
      ExportResult result = result(format, files, accounting, checked);
      ExportedFile report = ExportedFile.begin(target.report());
      open.put("", report);
      report.out().write((ExportJson.text(result) + "\n").getBytes(StandardCharsets.UTF_8));
      for (ExportedFile file : open.values()) {
        file.finish();
      }
      return result;
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    } finally {
      open.values().forEach(ExportedFile::close);
    }
  }

  /** To a stream; only for formats of one file. */
  static ExportResult write(
      Walk walk, ExportRequest request, ImportFormat format, OutputStream out) {
    ImportTable table = format.tables().values().iterator().next();
    Part part = new Part(table, csv(table, out));
    Accounting accounting = run(walk, request, List.of(part));
    return result(format, List.of(), accounting, Optional.empty());
  }

  private record Part(ImportTable table, CsvFile csv) {}

  private static CsvFile csv(ImportTable table, OutputStream out) {
    return CsvFile.begin(out, table.header(), table.quotesEverything());
  }

  private static Accounting run(Walk walk, ExportRequest request, List<Part> parts) {
    try {
      return Accounting.of(
          walk,
          request.query(),
          request.withInner(),
          entry -> {
            boolean taken = false;
            for (Part part : parts) {
              Optional<List<String>> record = part.table().record(entry);
              record.ifPresent(part.csv()::write);
              taken |= record.isPresent();
            }
            return taken;
          });
    } finally {
      parts.forEach(part -> part.csv().close());
    }
  }

  private static Checked check(
      Accounting accounting, List<Part> parts, Map<String, ExportedFile> files) {
    Amounts exported = new Amounts();
    int at = 0;
    for (ExportedFile file : files.values()) {
      ImportTable table = parts.get(at++).table();
      CsvFile.read(file.unfinished(), table.header(), record -> exported.add(table.change(record)));
    }
    return Checked.of(
        accounting.ledgers(), accounting.listedOnly(), exported, accounting.leftOut().ofLedgers());
  }

  private static ExportResult result(
      ImportFormat format,
      List<ExportResult.File> files,
      Accounting accounting,
      Optional<Checked> checked) {
    return new ExportResult(
        format.label(), files, accounting.leftOut().lines(), format.warnings(), checked);
  }
}
