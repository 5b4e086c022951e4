package kcassets.program.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.store.StoreOptions;

/** The command that copies the history. */
public final class SyncCommands {
  static final String HISTORY = "History";

  private SyncCommands() {}

  /** The command {@code sync}. */
  public static Command sync() {
    return new Command(
        "sync",
        HISTORY,
        "Copy what the exchange still has of an account into the local store.",
        List.of(
            "Copies six lists and a snapshot of the balances. What is there already is not asked"
                + " for again, but for the last minutes and for what was not final.",
            "The exchange forgets: margin-hf-ledgers after 3 days, trade-hf-ledgers after 7,"
                + " spot-ledgers after a year. Run it at least every 3 days.",
            "It may be ended at any moment and goes on the next time; Ctrl-C finishes what is under"
                + " way and exits with 130.",
            "gaps names what was not answered, and why: lost means that the exchange had forgotten"
                + " it. With a new gap the exit is 8.",
            "Several may run at once, also on several machines with one --store: they share the"
                + " work."),
        List.of(
            OptionModel.value("NAME", "Only this source; may be given several times.", "--source")
                .oneOf(sources())
                .several(),
            OptionModel.value(
                "TIME",
                "Nothing older than this; else as far back as the exchange goes.",
                "--since"),
            OptionModel.flag("Copy every stored account, side by side.", "--all-accounts"),
            OptionModel.value(
                "SPAN",
                "Do it again and again, such as every 6h or 30m, until stopped; each round is a"
                    + " line of JSON.",
                "--every"),
            StoreOptions.STORE),
        List.of(),
        "kucoin-assets --demo sync --source deposits --source futures-ledgers",
        Set.of(Need.ACCOUNT, Need.STORE, Need.EXCHANGE),
        invocation -> new SyncCommand(invocation).run());
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("spot-ledgers", "funding and spot wallets, a year");
    sources.put("trade-hf-ledgers", "trades of the spot wallet, 7 days");
    sources.put("margin-hf-ledgers", "cross and isolated margin, 3 days");
    sources.put("futures-ledgers", "futures wallets");
    sources.put("deposits", "what came in");
    sources.put("withdrawals", "what went out");
    sources.put("balances", "a snapshot of every wallet");
    return sources;
  }
}
