package kcassets.program.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.program.commands.Command;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.Values;
import kcassets.program.store.StoreOptions;

/** The commands that read the history in the local store, and ask nobody. */
public final class ReadingCommands {
  static final String HISTORY = "History";

  private static final OptionModel CURRENCY =
      OptionModel.value(
              "CURRENCY",
              "Of these currencies alone, joined by commas or given again; BTC means the XBT of"
                  + " futures as well.",
              "--currency")
          .several();

  private static final OptionModel WALLET =
      OptionModel.value(
              "WALLET", "Of these wallets alone, joined by commas or given again.", "--wallet")
          .oneOf(
              Values.words(
                  "funding", "spot", "cross-margin", "isolated-margin", "futures", "option"))
          .several();

  private ReadingCommands() {}

  /** The command {@code history}. */
  public static Command history() {
    return new Command(
            "history",
            HISTORY,
            "Print the movements in the local store, newest first.",
            List.of(
                "Gives what sync has copied, and asks nobody; --account A,B reads several accounts. Where"
                    + " the exchange has not answered, rows of imported report files stand in; their"
                    + " ids begin with report:.",
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
                OptionModel.flag(
                    "Leave out the rows of report files that import has brought.", "--no-reports"),
                StoreOptions.ALL_ACCOUNTS,
                StoreOptions.STORE),
            List.of(),
            "kucoin-assets --demo history --currency BTC --limit 5 -o table",
            Set.of(Need.STORE),
            invocation -> new HistoryCommand(invocation).run())
        .asTool("history");
  }

  /** The command {@code balances}. */
  public static Command balances() {
    return new Command(
        "balances",
        HISTORY,
        "Compute the balance of every wallet and currency at a moment of the past.",
        List.of(
            "Begins at the nearest balance that the exchange told, with a row of a high-frequency"
                + " or futures ledger or in a snapshot of sync or portfolio --save, and adds or"
                + " takes off the movements between.",
            "basis and knownAt say where a balance comes from; whole says whether every moment"
                + " between is answered for. Where one is not whole, the exit is 8.",
            "Movements of exactly that moment are included. Wallets with surely nothing in them"
                + " are left out. Isolated margin is all pairs together."),
        List.of(
            OptionModel.value(
                    "TIME",
                    "The moment: 2026-01-31 (its first), 2026-01-31T12:00:00Z, -7d.",
                    "--at")
                .mandatory(),
            WALLET,
            CURRENCY,
            StoreOptions.ALL_ACCOUNTS,
            StoreOptions.STORE),
        List.of(),
        "kucoin-assets --demo balances --at -2d --wallet funding -o table",
        Set.of(Need.STORE),
        invocation -> new PastCommand(invocation).balances());
  }

  /** The command {@code statement}. */
  public static Command statement() {
    return new Command(
        "statement",
        HISTORY,
        "Show a month of every wallet and currency: opening, in, out, fees, PnL, closing.",
        List.of(
            "opening + in + out + transferred + traded + pnl + fees + other = closing; what went"
                + " out is negative. Months are those of UTC.",
            "Transfers between wallets and sub-accounts of one owner are neither in nor out, but"
                + " transferred; rewards are in; legs of trades are traded; loans, locks,"
                + " liquidations and what has no known name are other. The fee of a movement is in"
                + " fees, not beside it.",
            "closes is true where two different balances that the exchange told agree with the"
                + " movements between, null where there is nothing to compare. Where a month is not wholly"
                + " answered for, a balance not known, or a line does not close, the exit is 8."),
        List.of(
            OptionModel.value("YYYY-MM", "The month; last is the one before this.", "--month")
                .mandatory(),
            WALLET,
            CURRENCY,
            StoreOptions.ALL_ACCOUNTS,
            StoreOptions.STORE),
        List.of(),
        "kucoin-assets --demo statement --month last --wallet funding -o table",
        Set.of(Need.STORE),
        invocation -> new PastCommand(invocation).statement());
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
            Collectors.toMap(Operation::command, _ -> "", (first, _) -> first, LinkedHashMap::new));
  }
}
