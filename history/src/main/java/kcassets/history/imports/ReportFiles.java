package kcassets.history.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.history.ledger.LedgerRow;

/** Reads report files, and says of each line that makes no sense where it is and why. */
final class ReportFiles {
  /** A year of a busy account has some 30 MB; nothing larger is looked at. */
  static final int MOST_BYTES = 256 * 1024 * 1024;

  /** What some programs put in front of UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final int MOST_PROBLEMS = 20;
  private static final String PARAMETER = "file";

  private final KnownUids uids;
  private final List<Problem> problems;

  /**
   * @param problems takes what is wrong; no row may be used then
   */
  ReportFiles(KnownUids uids, List<Problem> problems) {
    this.uids = uids;
    this.problems = problems;
  }

  /** A file; empty where nothing can be made of it. */
  Optional<ReportFile> read(ReportSource source) {
    byte[] bytes;
    try (InputStream in = source.opening().open()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException _) {
      problems.add(new Problem(PARAMETER, source.name() + " cannot be read"));
      return Optional.empty();
    }
    if (bytes.length > MOST_BYTES) {
      problems.add(new Problem(PARAMETER, source.name() + " is larger than any report: 256 MB"));
      return Optional.empty();
    }
    if (startsWith(bytes, ZIP)) {
      problems.add(
          new Problem(
              PARAMETER, source.name() + " is a ZIP archive: unpack it, and name what is in it"));
      return Optional.empty();
    }
    return read(source.name(), bytes);
  }

  private Optional<ReportFile> read(String name, byte[] bytes) {
    int before = problems.size();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(reader(bytes))) {
      Optional<ReportFile> file = read(name, bytes, records);
      return problems.size() > before ? Optional.empty() : file;
    } catch (CsvParseException e) {
      problems.add(new Problem(PARAMETER, name + " is no CSV: a quote is not closed"));
    } catch (UncheckedIOException | IOException _) {
      problems.add(new Problem(PARAMETER, name + " is no text in UTF-8"));
    }
    return Optional.empty();
  }

  private Optional<ReportFile> read(String name, byte[] bytes, Iterable<CsvRecord> records) {
    List<LedgerRow> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    Optional<ReportColumns> columns = Optional.empty();
    Optional<ReportReading> reading = Optional.empty();
    Optional<ReportKind> kind = Optional.empty();
    int found = 0;
    for (CsvRecord record : records) {
      if (columns.isEmpty()) {
        columns = header(name, record);
        kind = columns.flatMap(known -> kind(name, known));
        if (kind.isEmpty() || columns.isEmpty()) {
          return Optional.empty();
        }
        reading =
            Optional.of(
                new ReportReading(
                    kind.get(), columns.get(), ReportWallet.of(name).orElse(ReportWallet.UNKNOWN)));
        continue;
      }
      if (isNothing(record)) {
        continue;
      }
      List<String> wrong = new ArrayList<>();
      int missing = columns.get().width() - record.getFieldCount();
      if (missing > 0) {
        wrong.add("has fewer fields than the header: is the file whole?");
      }
      Optional<LedgerRow> row =
          missing > 0
              ? Optional.empty()
              : row(record.getFields(), columns.get(), reading.orElseThrow(), wrong);
      if (row.isPresent() && wrong.isEmpty()) {
        rows.add(row.get());
        lines.add(record.getStartingLineNumber());
        continue;
      }
      found++;
      if (found <= MOST_PROBLEMS) {
        problems.add(problem(name, record, wrong));
      }
    }
    if (found > MOST_PROBLEMS) {
      problems.add(
          new Problem(
              PARAMETER,
              String.format(Locale.ROOT, "%s: and %d lines more", name, found - MOST_PROBLEMS)));
    }
    if (kind.isEmpty()) {
      problems.add(new Problem(PARAMETER, name + " is empty"));
      return Optional.empty();
    }
    return Optional.of(new ReportFile(name, kind.get(), content(bytes), rows, lines));
  }

  private Optional<LedgerRow> row(
      List<String> fields, ReportColumns columns, ReportReading reading, List<String> wrong) {
    Optional<String> uid = uids.of(columns.field(fields, "UID"), wrong::add);
    return reading.read(fields, uid.orElse(""), wrong::add);
  }

  private Optional<ReportColumns> header(String name, CsvRecord record) {
    List<String> wrong = new ArrayList<>();
    Optional<ReportColumns> columns = ReportColumns.read(record.getFields(), wrong);
    if (!wrong.isEmpty()) {
      problems.add(problem(name, record, wrong));
    }
    return columns;
  }

  /** All that is wrong with a line, each thing once. */
  private static Problem problem(String name, CsvRecord record, List<String> wrong) {
    String told = wrong.stream().distinct().limit(MOST_PROBLEMS).collect(Collectors.joining("; "));
    return new Problem(
        PARAMETER, "%s, line %d: %s".formatted(name, record.getStartingLineNumber(), told));
  }

  /** What a file is, by its columns; deposits and withdrawals have the same ones but one. */
  private Optional<ReportKind> kind(String name, ReportColumns columns) {
    for (ReportKind kind : ReportKind.values()) {
      boolean named =
          kind == ReportKind.WITHDRAWALS
              || kind != ReportKind.DEPOSITS
              || (!columns.has("Withdrawal Address/Account")
                  && !name.toLowerCase(Locale.ROOT).contains("withdraw"));
      if (named && kind.columns().stream().allMatch(columns::has)) {
        return Optional.of(kind);
      }
    }
    problems.add(
        new Problem(
            PARAMETER,
            name
                + ", line 1: is none of the reports that are understood: deposits, withdrawals,"
                + " account history, futures PnL; or a column of it is missing"));
    return Optional.empty();
  }

  /** An empty line, or the sentence that stands in a report without rows. */
  private static boolean isNothing(CsvRecord record) {
    List<String> said = record.getFields().stream().filter(field -> !field.isBlank()).toList();
    return said.isEmpty()
        || (said.size() == 1
            && said.getFirst().strip().toLowerCase(Locale.ROOT).startsWith("no ")
            && !said.getFirst().contains(","));
  }

  private static InputStreamReader reader(byte[] bytes) {
    int from = startsWith(bytes, MARK) ? MARK.length : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, from, bytes.length - from),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(byte[] bytes, byte... beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static String content(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 24);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
