package kcassets.program.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.program.Run;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code export} and {@code import}, over a store that was copied from a simulator. */
class ExportCommandTest {
  private static final SimulatorOptions OPTIONS =
      SimulatorOptions.defaults().withDays(20).withQuotas(false);

  @TempDir private static Path home;
  private static Simulator venue;
  private static Run run;

  @TempDir Path folder;

  @BeforeAll
  static void a_store_with_all_that_the_simulator_has() {
    venue = Simulator.start(OPTIONS);
    run = Run.with(venue, home);
    run.run("sync");
    assertThat(run.exitCode)
        .as(run.err)
        .isIn(0, 8); // some rows were forgotten before the first copy
  }

  @AfterAll
  static void stop() {
    venue.close();
  }

  private Run export(String format, String name, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("export", "--format", format, "--to", folder.resolve(name).toString()));
    words.addAll(List.of(more));
    return run.input("").run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"csv", "ndjson", "parquet", "koinly", "cointracker", "cointracking", "rotki"})
  void the_books_of_every_format_close(String format) {
    export(format, "out-" + format, "--check");

    assertThat(run.exitCode).as(run.err).isZero();
    JsonNode answer = run.json();
    assertThat(answer.required("format").asString()).isEqualTo(format);
    assertThat(answer.required("complete").asBoolean()).isTrue();
    JsonNode check = answer.required("check");
    assertThat(check.required("closed").asBoolean()).isTrue();
    assertThat(check.required("currencies").size()).isGreaterThan(5);
    assertThat(answer.required("files").size()).isEqualTo(format.equals("rotki") ? 2 : 1);
    for (JsonNode file : answer.required("files")) {
      assertThat(file.required("rows").asLong()).isPositive();
      assertThat(Path.of(file.required("name").asString())).exists();
    }
  }

  @Test
  void the_rows_are_those_of_the_history() throws IOException {
    export("ndjson", "rows.ndjson");
    List<String> exported = Files.readAllLines(folder.resolve("rows.ndjson"));
    run.run("history", "-o", "ndjson");

    assertThat(run.out.lines().toList().reversed()).isEqualTo(exported).hasSizeGreaterThan(500);
  }

  @Test
  void trades_of_the_simulator_are_whole_and_transfers_are_left_out() throws IOException {
    export("koinly", "koinly.csv");
    JsonNode answer = run.json();

    Map<String, Long> leftOut = new TreeMap<>();
    answer
        .required("leftOut")
        .forEach(line ->
            leftOut.merge(
                line.required("reason").asString(), line.required("count").asLong(), Long::sum));
    assertThat(leftOut)
        .containsKeys("own-transfer", "sub-transfer", "inner-transfer", "not-final", "failed")
        .containsKeys("repeated", "earn-transfer")
        .doesNotContainKey("unpaired-trade");
    List<String> lines = Files.readAllLines(folder.resolve("koinly.csv"));
    long trades =
        lines.stream().map(line -> line.split(",", -1)).filter(cells -> isTrade(cells)).count();
    long legs = historyRows("trade-hf-ledgers", "TRADE_EXCHANGE");
    legs += historyRows("margin-hf-ledgers", "MARGIN_EXCHANGE,ISOLATED_EXCHANGE");
    legs += historyRows("spot-ledgers", "Convert to KCS");
    assertThat(trades * 2).isEqualTo(legs).isGreaterThan(200);
    assertThat(folder.resolve("koinly.csv.left-out.json")).exists();
  }

  @Test
  void what_came_and_went_has_its_transaction() throws IOException {
    export("koinly", "koinly.csv");
    List<String> hashes =
        Files.readAllLines(folder.resolve("koinly.csv")).stream()
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .toList();
    run.run("history", "--source", "withdrawals", "--raw", "-o", "ndjson");
    List<String> sent = new ArrayList<>();
    run.out
        .lines()
        .map(Run.JSON::readTree)
        .filter(row -> row.required("status").asString().equals("SUCCESS"))
        .filter(row -> !row.required("raw").required("isInner").asBoolean())
        .forEach(row -> sent.add(row.required("raw").required("walletTxId").asString()));

    assertThat(sent).isNotEmpty();
    assertThat(hashes).containsAll(sent);
  }

  private static boolean isTrade(String... cells) {
    return cells.length == 12
        && !cells[1].isEmpty()
        && !cells[3].isEmpty()
        && !cells[0].equals("Date");
  }

  private long historyRows(String source, String types) {
    run.run("history", "--source", source, "--type", types, "-o", "ndjson");
    return run.out.lines().count();
  }

  @Test
  void a_part_of_the_rows_is_a_part_of_the_file() throws IOException {
    export("csv", "part.csv", "--source", "deposits", "--currency", "BTC", "--from", "-3d");
    List<String> lines = Files.readAllLines(folder.resolve("part.csv"));
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",deposits,"));
  }

  @Test
  void standard_output_is_the_export_and_nothing_else() {
    run.input("").run("export", "--format", "cointracker", "--to", "-");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out.lines().findFirst())
        .contains(
            "Date,Received Quantity,Received Currency,Sent Quantity,Sent Currency,Fee Amount,Fee"
                + " Currency,Tag");
    assertThat(run.err).contains("warning: ", "doubles them", "left out: ", "own-transfer ");
  }

  @ParameterizedTest
  @CsvSource({"csv, Broken pipe, 141", "koinly, Broken pipe, 141", "csv, No space left, 9"})
  void a_reader_that_has_gone_is_no_fault_and_a_full_disk_is_one(
      String format, String why, int exitCode) {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            throw new IOException(why);
          }
        };
    run.input("").into(gone, "export", "--format", format, "--to", "-");

    assertThat(run.exitCode).as(run.err).isEqualTo(exitCode);
    assertThat(run.err.contains("the result could not be written to its end"))
        .isEqualTo(exitCode == 9);
  }

  @Test
  void what_is_there_stays_unless_it_is_replaced_with_the_word() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.csv"), "mine");
    export("csv", "mine.csv");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("to");
    run.input("no\n").run("export", "--format", "csv", "--to", mine.toString(), "--replace");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(mine).hasContent("mine");

    run.input("CONFIRM\n").run("export", "--format", "csv", "--to", mine.toString(), "--replace");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(Files.readString(mine)).startsWith("account,uid,source,");
  }

  @Test
  void a_file_with_the_name_of_the_report_stays_too() throws IOException {
    Path mine = Files.writeString(folder.resolve("taxes.csv.left-out.json"), "mine");
    export("koinly", "taxes.csv");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.problems()).containsExactly("to");
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("taxes.csv")).doesNotExist();
  }

  @Test
  void a_folder_of_ones_own_is_never_replaced() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("photos")).resolve("a.jpg"), "x");
    run.input("CONFIRM\n");
    export("parquet", "photos", "--replace");
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(folder.resolve("photos/a.jpg")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "export --format koinly --to x --source deposits --currency BTC --raw; source currency raw",
        "export --format csv --to x --with-inner; with-inner",
        "export --format rotki --to -; to",
        "export --format csv --to - --check; check",
        "export --format csv --to /no/such/folder/x; to",
        "export --format csv --to x --from 2026-02-01 --until 2026-01-01; from",
        "export --format excel --to x; format",
        "export --format csv; to",
        "export --to x; format",
        "export; to format",
        "export --format excel --to - --check --with-inner; format",
        "import; file",
        "import - -; file",
        "import /no/such/file; file"
      })
  void every_problem_is_told_and_nothing_is_written(String words, String parameters) {
    run.input("").run(words.split(" "));

    assertThat(run.exitCode).as(run.out).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.problems()).containsExactlyInAnyOrder(parameters.split(" "));
  }

  @Test
  void reports_of_earlier_years_become_part_of_the_history_once() throws IOException {
    run.run("history", "--limit", "1");
    String uid = run.json().get(0).required("uid").asString();
    String masked = "****" + uid.substring(uid.length() - 4);
    String report =
        """
        UID,Account Type,Currency,Side,Amount,Fee,Time(UTC+08:00),Remark,Type
        %1$s,mainAccount,USDT,Withdrawal,100.1,0.1,2019-03-01 08:00:00,,Spot
        %1$s,mainAccount,BTC,Deposit,0.025,0,2019-03-01 08:00:00,,Spot
        %1$s,mainAccount,KCS,Deposit,3,0,2019-03-02 08:00:00,KuCoin Bonus,
        """
            .formatted(masked);
    Path file = Files.writeString(folder.resolve("Funding Account.csv"), report);
    run.run("import", file.toString());
    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.json().required("files").get(0).required("added").asInt()).isEqualTo(3);
    assertThat(run.json().required("overlap").get(0).required("fills").asInt()).isEqualTo(3);
    run.run("import", file.toString());
    assertThat(run.json().required("files").get(0).required("added").asInt()).isZero();

    export("koinly", "koinly.csv", "--until", "2019-12-31", "--check");

    assertThat(run.exitCode).as(run.err).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("koinly.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("2019-03-01 00:00 UTC,100,USDT,0.025,BTC,0.1,USDT,,,,");
    assertThat(lines.get(2)).startsWith("2019-03-02 00:00 UTC,,,3,KCS,,,,,reward,");
    export("ndjson", "rows.ndjson", "--until", "2019-12-31");
    BigDecimal sum = BigDecimal.ZERO;
    for (String line : Files.readAllLines(folder.resolve("rows.ndjson"))) {
      sum = sum.add(new BigDecimal(Run.JSON.readTree(line).required("amount").asString()));
    }
    assertThat(sum).isEqualByComparingTo("-97.075");
    export("ndjson", "without.ndjson", "--until", "2019-12-31", "--no-reports");
    assertThat(folder.resolve("without.ndjson")).isEmptyFile();

    run.run("history", "--to", "2019-12-31", "--raw");
    assertThat(run.json()).hasSize(3);
    assertThat(run.json().get(0).required("currency").asString()).isEqualTo("KCS");
    assertThat(run.json().get(0).required("id").asString()).startsWith("report:");
    assertThat(run.json().get(0).required("raw").isObject()).isTrue();
    run.run("history", "--to", "2019-12-31", "--limit", "1", "--currency", "BTC");
    assertThat(run.json()).hasSize(1);
    run.run("history", "--to", "2019-12-31", "--no-reports");
    assertThat(run.json()).isEmpty();
  }

  @Test
  void a_report_of_an_account_that_nobody_copied_is_kept_and_warned_of() throws IOException {
    String report =
        """
        UID,Account Type,Currency,Side,Amount,Fee,Time(UTC),Remark
        555666,mainAccount,BTC,Deposit,1,0,2018-01-01 00:00:00,Bonus
        """;
    run.run("import", Files.writeString(folder.resolve("other.csv"), report).toString());

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.json().required("warnings").get(0).asString())
        .contains("no account 555666 yet", "sync");
    run.run("import", Files.writeString(folder.resolve("all.zip"), "PK\u0003\u0004x").toString());
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.err).contains("all.zip is a ZIP archive: unpack it");
  }

  @Test
  void a_broken_report_is_refused_line_by_line_and_changes_nothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("broken.csv"),
            """
            UID,Account Type,Currency,Side,Amount,Fee,Time(UTC),Remark
            4711,mainAccount,BTC,Deposit,1,0,2018-01-01 00:00:00,Bonus
            4711,mainAccount,BTC,Deposit,many,0,2018-01-01 00:00:00,Bonus
            """);
    run.run("import", file.toString());

    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.failure().required("problems").get(0).required("message").asString())
        .startsWith("broken.csv, line 3: Amount must be a number")
        .doesNotContain(folder.toString());
  }
}
