package kcassets.program.commands;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Operation;

/** The commands that read the history in the local store, and ask nobody. */
final class ReadingCommands {
  static final String HISTORY = "History";

  private static final OptionModel ALL_ACCOUNTS =
      OptionModel.flag("Of every account that the store knows.", "--all-accounts");

  private static final OptionModel CURRENCY =
      OptionModel.value(
              "CURRENCY",
              "Of these currencies alone, joined by commas or given again; BTC means the XBT of"
                  + " futures as well.",
              "--currency")
          .several();

  private ReadingCommands() {}

  static CommandModel history() {
    return new CommandModel(
        "history",
        HISTORY,
        "Print the movements in the local store, newest first.",
        List.of(
            "Gives what sync has copied, and asks nobody; --account A,B reads several accounts.",
            "As json and table it gives the newest 100 rows unless told otherwise; as ndjson and"
                + " csv all, printed while they are read.",
            "Amounts are exact and have a sign: negative went out. In the ledgers the fee is part"
                + " of the amount. What a source does not tell is null.",
            "The same money may be in two sources: a deposit is in deposits and in spot-ledgers, a"
                + " transfer of the spot wallet in two ledgers. balances and statement count it"
                + " once."),
        List.of(
            OptionModel.value(
                    "SOURCE",
                    "Of these lists of the exchange alone, joined by commas or given again.",
                    "--source")
                .oneOf(sources())
                .several(),
            CURRENCY,
            OptionModel.value(
                    "TYPE",
                    "Of these business types alone, as the rows name them, joined by commas or"
                        + " given again; small and capital letters are alike.",
                    "--type")
                .several(),
            OptionModel.value(
                "TIME", "From this time on: 2026-01-31, 2026-01-31T12:00:00Z, -7d.", "--from"),
            OptionModel.value("TIME", "Up to this time, and including it.", "--to"),
            OptionModel.value("N", "The most rows.", "--limit"),
            OptionModel.flag("Add the exchange's own row, unedited.", "--raw"),
            ALL_ACCOUNTS,
            StoreOptions.STORE),
        List.of(),
        List.of(),
        "kucoin-assets --demo history --currency BTC --limit 5 -o table");
  }

  /** In the order of the catalog, whose summaries they keep. */
  private static Map<String, String> sources() {
    return Stream.of(
            Operation.SPOT_LEDGERS,
            Operation.TRADE_HF_LEDGERS,
            Operation.MARGIN_HF_LEDGERS,
            Operation.FUTURES_LEDGERS,
            Operation.DEPOSITS,
            Operation.WITHDRAWALS)
        .collect(
            Collectors.toMap(
                Operation::command, _ -> "", (first, _) -> first, java.util.LinkedHashMap::new));
  }
}
