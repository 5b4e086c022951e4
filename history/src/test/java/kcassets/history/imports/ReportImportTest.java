package kcassets.history.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Kind;
import kcassets.history.kept.Identities;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.AnsweredWindows;
import kcassets.history.ledger.LedgerQuery;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.LedgerRows;
import kcassets.history.ledger.RowReading;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Report files of the exchange, in both kinds of place. */
@ParameterizedClass
@MethodSource("kcassets.history.store.Place#available")
@ExtendWith(Place.Resolver.class)
class ReportImportTest {
  private static final String UID = "192944228";
  private static final String DEPOSITS =
      """
      UID,Account Type,Time(UTC+08:00),Coin,Amount,Fee,Hash,Deposit Address,Transfer Network,Status,Remarks
      ****4228,mainAccount,2023-12-04 06:21:52,USDT,1497,0,0xabc,TAddr,TRX,SUCCESS,Deposit
      ****4228,mainAccount,2023-12-05 00:00:00,BTC,0.5,0,0xdef,bc1,BTC,Processing,
      """;
  private static final String LEDGER =
      """
      UID,Account Type,Currency,Side,Amount,Fee,Time(UTC-03:30),Remark,Type
      192944228,mainAccount,BNB,Withdrawal,0.7722,0,2024-01-09 12:52:49,,Spot
      192944228,mainAccount,BTC,Deposit,0.00499491786222,0.00000001,2024-01-09 12:52:49,,Spot
      192944228,mainAccount,KCS,Deposit,1.5,0,2024-01-10 00:00:00,KuCoin Bonus,
      """;

  private final Place place;
  @TempDir Path folder;
  private HistoryStore store;

  ReportImportTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void open(Place.Servers servers) {
    store = HistoryStore.open(place.fresh(folder, servers));
    new Identities(store).seen(UID, "main", Instant.ofEpochMilli(5));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ImportResult read(Path... files) {
    return new ReportImport(store, "name one")
        .read(Arrays.stream(files).map(ReportSource::of).toList(), Optional.empty());
  }

  private List<Problem> refused(Path... files) {
    AssetsException refusal = catchThrowableOfType(AssetsException.class, () -> read(files));
    assertThat(refusal.failure().kind()).isEqualTo(Kind.INVALID_ARGUMENTS);
    assertThat(reports()).isEmpty();
    return refusal.failure().problems();
  }

  private List<LedgerRow> reports() {
    List<LedgerRow> rows = new ArrayList<>();
    LedgerRows.ofReports(store).each(everything(LedgerQuery.Order.OLDEST_FIRST), rows::add);
    return rows;
  }

  private List<LedgerRow> history(LedgerQuery query) {
    List<LedgerRow> rows = new ArrayList<>();
    new WholeHistory(store).each(query, rows::add);
    return rows;
  }

  private static LedgerQuery everything(LedgerQuery.Order order) {
    return LedgerQuery.of(UID, order);
  }

  private void answered(Source source, String from, String to, String... rows) {
    store.write(transaction -> {
      RowReading reading = new RowReading(UID, source);
      List<LedgerRow> read = new ArrayList<>();
      for (String row : rows) {
        read.add(reading.read(row).orElseThrow());
      }
      LedgerRows.add(transaction, source, read);
      AnsweredWindows.add(
          transaction,
          List.of(
              new AnsweredWindows.WithBodies(
                  new AnsweredWindow(
                      UID,
                      source,
                      "",
                      Instant.parse(from).toEpochMilli(),
                      Instant.parse(to).toEpochMilli(),
                      Instant.parse("2024-02-01T00:00:00Z").toEpochMilli(),
                      rows.length,
                      ""),
                  List.of())));
      return true;
    });
  }

  private static String ledgerRow(String id, String coin, String amount, String in, String time) {
    return """
    {"id":"%s","currency":"%s","amount":"%s","fee":"0","accountType":"MAIN","bizType":"KuCoin Bonus",\
    "direction":"%s","createdAt":%d,"context":""}\
    """
        .formatted(id, coin, amount, in, Instant.parse(time).toEpochMilli() + 345);
  }

  @Test
  void deposits_have_the_offset_of_their_header_and_the_account_that_ends_so() {
    ImportResult result = read(file("Deposit History.csv", "\uFEFF" + DEPOSITS));

    assertThat(result.files()).hasSize(1);
    assertThat(result.files().getFirst().kind()).isEqualTo(ReportKind.DEPOSITS);
    assertThat(result.files().getFirst().added()).isEqualTo(2);
    List<LedgerRow> rows = reports();
    assertThat(rows).hasSize(2);
    LedgerRow first = rows.getFirst();
    assertThat(first.uid()).isEqualTo(UID);
    assertThat(Instant.ofEpochMilli(first.timeMillis())).isEqualTo("2023-12-03T22:21:52Z");
    assertThat(first.amount()).isEqualByComparingTo("1497");
    assertThat(first.status()).contains("SUCCESS");
    assertThat(first.source()).isEqualTo(Source.DEPOSITS);
    assertThat(first.raw()).contains("\"Hash\":\"0xabc\"");
  }

  @Test
  void account_history_has_signs_wallets_by_its_name_and_any_offset() {
    read(file("Account History_Funding Account.csv", LEDGER));

    List<LedgerRow> rows = reports();
    assertThat(rows).hasSize(3);
    assertThat(rows.stream().map(row -> row.amount().toPlainString()))
        .containsExactlyInAnyOrder("-0.7722", "0.00499491786222", "1.5");
    assertThat(rows).allMatch(row -> row.wallet().equals(Optional.of("funding")));
    assertThat(Instant.ofEpochMilli(rows.getFirst().timeMillis()))
        .isEqualTo("2024-01-09T16:22:49Z");
    assertThat(rows.stream().map(row -> row.type().orElse(""))).contains("Spot", "KuCoin Bonus");
  }

  @Test
  void withdrawals_and_futures_are_told_by_their_columns_even_badly_quoted_ones() {
    ImportResult result =
        read(
            file(
                "w.csv",
                """
                UID,Account Type,Time(UTC),Remarks,Status,Fee,Amount,Coin,Transfer Network,Withdrawal Address/Account
                192944228,mainAccount,2024-01-02 03:04:05,"a, \"\"b\"\"",SUCCESS,0.1,7,USDT,TRX,TAddr
                """),
            file(
                "f.csv",
                """
                UID,Account Type,Symbol,Close Type,Realized PNL,Total Realized PNL,Total Funding Fees,Total Trading Fees,Position Opening Time(UTC),",Position Closing Time(UTC)"
                192944228,mainAccount,XBTUSDTM,Close Long,-1.5,-1.75,-0.05,0.2,2024-01-01 00:00:00,2024-01-02 00:00:00
                192944228,mainAccount,XBTUSDM,Close Short,2,1e-3,0,0,2024-01-01 00:00:00,2024-01-03 00:00:00
                """));

    assertThat(result.files().stream().map(ImportResult.File::kind))
        .containsExactly(ReportKind.WITHDRAWALS, ReportKind.FUTURES_PNL);
    List<LedgerRow> rows = reports();
    assertThat(rows.stream().map(row -> row.currency() + " " + row.amount().toPlainString()))
        .containsExactly("USDT -1.75", "USDT -7", "XBT 0.001");
    assertThat(rows.get(1).context()).contains("a, \"b\"");
  }

  @Test
  void the_same_file_twice_adds_nothing_and_a_later_state_takes_its_place() {
    read(file("a.csv", DEPOSITS));
    ImportResult again = read(file("b.csv", DEPOSITS.replace("Processing", "SUCCESS")));

    assertThat(again.files().getFirst().added()).isZero();
    assertThat(reports()).hasSize(2).allMatch(row -> row.status().equals(Optional.of("SUCCESS")));
  }

  @Test
  void twins_of_one_second_are_two() {
    String twins = LEDGER + LEDGER.lines().skip(3).findFirst().orElseThrow() + "\n";
    assertThat(read(file("a.csv", twins)).files().getFirst().added()).isEqualTo(4);
    assertThat(read(file("b.csv", twins)).files().getFirst().added()).isZero();
  }

  @Test
  void what_the_exchange_answers_for_is_not_doubled_whichever_came_first() {
    read(file("Funding.csv", LEDGER));
    assertThat(history(everything(LedgerQuery.Order.OLDEST_FIRST))).hasSize(3);

    // A later copy answers for the second day, with the bonus and with one row more.
    answered(
        Source.SPOT_LEDGERS,
        "2024-01-10T00:00:00Z",
        "2024-01-11T00:00:00Z",
        ledgerRow("77", "KCS", "1.50", "in", "2024-01-10T03:30:00Z"),
        ledgerRow("78", "KCS", "9", "in", "2024-01-10T05:00:00Z"));

    List<LedgerRow> oldest = history(everything(LedgerQuery.Order.OLDEST_FIRST));
    assertThat(oldest).hasSize(4);
    assertThat(oldest.subList(2, 4).stream().map(LedgerRow::id)).containsExactly("77", "78");
    assertThat(history(everything(LedgerQuery.Order.NEWEST_FIRST))).isEqualTo(oldest.reversed());
    assertThat(
            history(
                new LedgerQuery(
                    Set.of(UID),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    LedgerQuery.Order.OLDEST_FIRST,
                    OptionalLong.of(3))))
        .isEqualTo(oldest.subList(0, 3));
  }

  @Test
  void the_overlap_says_what_fits_and_what_only_one_side_has() {
    answered(
        Source.SPOT_LEDGERS,
        "2024-01-10T00:00:00Z",
        "2024-01-11T00:00:00Z",
        ledgerRow("77", "KCS", "1.5", "in", "2024-01-10T03:30:00Z"),
        ledgerRow("78", "KCS", "9", "in", "2024-01-10T03:30:00Z"),
        ledgerRow("79", "KCS", "3", "out", "2024-01-10T09:30:00Z"));
    String more =
        LEDGER + "192944228,mainAccount,ETH,Deposit,2,0,2024-01-10 06:00:00,KuCoin Bonus,\n";

    ImportResult.Compared compared =
        requireNonNull(read(file("Funding.csv", more)).overlap().get(Source.SPOT_LEDGERS));

    assertThat(compared.fills()).isEqualTo(2);
    assertThat(compared.matched()).isEqualTo(1);
    assertThat(compared.onlyInReport()).isEqualTo(1);
    assertThat(compared.onlyInApi()).isEqualTo(2);
    assertThat(compared.examples()).hasSize(1).first().asString().startsWith("report:");
    assertThat(history(everything(LedgerQuery.Order.OLDEST_FIRST)))
        .as("two of the report and three of the exchange")
        .hasSize(5);
  }

  @Test
  void a_report_without_rows_is_fine() {
    String empty = LEDGER.lines().findFirst().orElseThrow() + "\nNo matching records\n";
    assertThat(read(file("a.csv", empty)).files().getFirst().rows()).isZero();
  }

  @Test
  void every_bad_line_is_told_and_nothing_of_any_file_is_kept() {
    String bad =
        LEDGER
            + """
            192944228,mainAccount,BTC,Sideways,1,0,2024-01-09 12:52:49,,Spot
            192944228,mainAccount,BTC,Deposit,"1,5",0,2024-13-09 12:52:49,,Spot
            ****0000,mainAccount,,Deposit,1,0,2024-01-09 12:52:49,,Spot
            192944228,mainAccount,BTC,Dep
            """;
    List<Problem> problems = refused(file("good.csv", DEPOSITS), file("bad.csv", bad));

    assertThat(problems).allMatch(problem -> problem.parameter().equals("file")).hasSize(4);
    assertThat(problems.get(0).message())
        .isEqualTo("bad.csv, line 5: Side must be Deposit or" + " Withdrawal; got \"sideways\"");
    assertThat(problems.get(1).message()).contains("line 6", "Time must be", "Amount must be");
    assertThat(problems.get(2).message()).contains("line 7", "of no account", "Currency is empty");
    assertThat(problems.get(3).message()).contains("line 8", "fewer fields");
  }

  @Test
  void headers_that_say_too_little_are_refused_with_their_reason() {
    assertThat(refused(file("a.csv", LEDGER.replace("(UTC-03:30)", ""))).getFirst().message())
        .contains("no column tells its offset");
    assertThat(refused(file("a.csv", LEDGER.replace("-03:30", "+99:00"))).getFirst().message())
        .contains("offset");
    assertThat(refused(file("a.csv", LEDGER.replace(",Side,", ",Sides,"))).getFirst().message())
        .contains("none of the reports");
    assertThat(refused(file("a.csv", "")).getFirst().message()).contains("empty");
    assertThat(refused(file("a.csv", LEDGER + "\"open")).getFirst().message()).contains("quote");
    assertThat(refused(folder.resolve("missing.csv")).getFirst().message())
        .contains("cannot be read");
  }

  @Test
  void days_that_never_were_and_columns_that_stand_often_are_told_once() {
    List<Problem> days =
        refused(
            file(
                "days.csv",
                DEPOSITS.replace("2023-12-04", "2023-02-30").replace("2023-12-05", "0023-12-05")));
    assertThat(days)
        .extracting(Problem::message)
        .satisfiesExactly(
            one -> assertThat(one).contains("line 2", "Time must be", "2023-02-30"),
            two -> assertThat(two).contains("line 3", "before the exchange opened, 2017-09-16"));

    List<Problem> columns = refused(file("columns.csv", "Time(UTC),a,a,a,b,b\n"));
    assertThat(columns).hasSize(1);
    assertThat(columns.getFirst().message())
        .isEqualTo(
            "columns.csv, line 1: the column \"a\" is there twice; the column \"b\" is there twice");
  }

  @Test
  void many_bad_lines_are_counted_and_not_all_repeated() {
    String bad = LEDGER + "192944228,mainAccount,BTC,Sideways,1,0,x,,Spot\n".repeat(50);
    List<Problem> problems = refused(file("bad.csv", bad));
    assertThat(problems).hasSize(21);
    assertThat(problems.getLast().message()).contains("30 lines more");
  }

  @Test
  void a_masked_uid_that_fits_two_accounts_needs_a_name() {
    new Identities(store).seen("777774228", "other", Instant.ofEpochMilli(5));
    assertThat(refused(file("a.csv", DEPOSITS)).getFirst().message()).endsWith("; name one");

    new ReportImport(store, "name one")
        .read(List.of(ReportSource.of(folder.resolve("a.csv"))), Optional.of("other"));

    LedgerQuery theirs = LedgerQuery.of("777774228", LedgerQuery.Order.OLDEST_FIRST);
    assertThat(history(theirs)).hasSize(2);
  }
}
