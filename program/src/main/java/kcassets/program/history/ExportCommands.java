package kcassets.program.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.store.StoreOptions;

/** The commands by which a history leaves in files, and by which older years come in. */
public final class ExportCommands {
  private ExportCommands() {}

  /** The command {@code export}. */
  public static Command export() {
    return new Command(
        "export",
        SyncCommands.HISTORY,
        "Write the history in the local store into files: rows, or what tax programs import.",
        List.of(
            "csv, ndjson and parquet hold the rows as they are, oldest first; parquet lies in"
                + " folders account=NAME/month=2026-01.",
            "The others hold what happened: both legs of a trade together, fees apart, deposits and"
                + " withdrawals with their transaction. rotki takes two files, NAME-events and"
                + " NAME-trades.",
            "What is not in them stands in FILE.left-out.json by reason and currency: transfers"
                + " between own wallets, what failed or is not final, trades of which one leg is"
                + " missing. With one of the last the exit is 8.",
            "Every amount is exact, times are UTC, and each entry has an id that stays the same."
                + " warnings names the formats where a second import doubles entries.",
            "Files belong to you alone (0600) and get their names when they are whole."),
        List.of(
            OptionModel.value(
                    "FILE",
                    "Where to; - is standard output, for formats of one file; a folder for parquet.",
                    "--to")
                .completedBy(Completes.FILES)
                .mandatory(),
            OptionModel.value("FORMAT", "The form.", "--format").oneOf(formats()).mandatory(),
            OptionModel.value(
                "TIME", "From this time on: 2026-01-31, 2026-01-31T12:00:00Z, -7d.", "--from"),
            OptionModel.value("TIME", "Up to this time, and including it.", "--until"),
            OptionModel.value(
                    "SOURCE",
                    "Rows of these lists of the exchange alone; with csv, ndjson and parquet.",
                    "--source")
                .several(),
            OptionModel.value(
                    "CURRENCY",
                    "Rows of these currencies alone; with csv, ndjson and parquet.",
                    "--currency")
                .several(),
            OptionModel.flag(
                "Add the exchange's own row, unedited; with csv, ndjson and parquet.", "--raw"),
            OptionModel.flag(
                "Also write transfers from and to other accounts of the exchange and sub-accounts;"
                    + " with the formats of tax programs.",
                "--with-inner"),
            OptionModel.flag(
                "Leave out the rows of report files that import has brought.", "--no-reports"),
            OptionModel.flag(
                "Read the files back and compare their sums with the ledgers, to the last digit;"
                    + " exits with 8 where they differ.",
                "--check"),
            OptionModel.flag(
                "Take the place of what is there, after the word CONFIRM.", "--replace"),
            StoreOptions.ALL_ACCOUNTS,
            StoreOptions.STORE),
        List.of(),
        "kucoin-assets --demo export --format koinly --from -3d --to -",
        Set.of(Need.STORE),
        invocation -> new ExportCommand(invocation).run());
  }

  /** The command {@code import}. */
  public static Command imports() {
    return new Command(
        "import",
        SyncCommands.HISTORY,
        "Take KuCoin's own report files into the local store, for the years before the API.",
        List.of(
            "Understands deposits, withdrawals, account history and futures PnL, known by their"
                + " columns; the offset of their times is read from the header.",
            "All files are taken, or none: a line that makes no sense is told with its number.",
            "overlap compares them with what the API gave for the same time: matched rows count"
                + " once, rows that only the report has there are not used, and fills are the rows"
                + " that became part of the history."),
        List.of(StoreOptions.STORE),
        List.of(
            PositionalModel.required("file", "FILE", "The report files; - is standard input.")
                .several()
                .completedBy(Completes.FILES)),
        "printf 'UID,Account Type,Currency,Side,Amount,Fee,Time(UTC+08:00),Remark\\n"
            + "4711,mainAccount,BTC,Deposit,1,0,2020-01-01 00:00:00,Deposit\\n'"
            + " | kucoin-assets --demo import -",
        Set.of(Need.STORE),
        invocation -> new ImportCommand(invocation).run());
  }

  private static Map<String, String> formats() {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put("csv", "the rows, for people");
    formats.put("ndjson", "the rows, an object a line");
    formats.put("parquet", "the rows in folders by account and month, for databases");
    formats.put("koinly", "the universal template of Koinly");
    formats.put("cointracker", "the CSV of CoinTracker");
    formats.put("cointracking", "the CSV of CoinTracking");
    formats.put("rotki", "the generic events and trades of rotki");
    return formats;
  }
}
