package kcassets.program.history;

import java.util.List;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Need;
import kcassets.program.store.StoreOptions;

/** The commands that prove what the local store holds, and ask nobody. */
public final class ProofCommands {
  private ProofCommands() {}

  /** The command {@code coverage}. */
  public static Command coverage() {
    return new Command(
            "coverage",
            SyncCommands.HISTORY,
            "Show what of the history is in the local store, and what is missing from it.",
            List.of(
                "intervals are what the exchange has really answered for, not what it was asked."
                    + " rows and digest are of the stored rows: the same rows have the same digest on"
                    + " every machine.",
                "The reason of a gap is not_fetched where the next sync can fill it, lost where the"
                    + " exchange forgot it between two syncs, never_obtainable where it had forgotten"
                    + " it before the first one, not_enabled where the account has no such wallet."
                    + " With one of the first two the exit is 8.",
                "The time since the last sync is pending, and after a day a gap. losesRowsAt is when"
                    + " the exchange forgets the first moment that is not covered.",
                "It asks nobody; with --demo the demo's account is copied first."),
            List.of(StoreOptions.ALL_ACCOUNTS, StoreOptions.STORE),
            List.of(),
            "kucoin-assets --demo coverage -o table",
            Set.of(Need.STORE),
            invocation -> new CoverageCommand(invocation).run())
        .asTool("coverage");
  }

  /** The command {@code reconcile}. */
  public static Command reconcile() {
    return new Command(
            "reconcile",
            SyncCommands.HISTORY,
            "Check that the books close: opening and movements make the closing, for every coin.",
            List.of(
                "Compares each snapshot of the balances with the next, wallet by wallet, and the"
                    + " balance that each row of HF and futures ledgers tells with the one before.",
                "A check is closed, open or unchecked; cause and message say why: row_missing, gap,"
                    + " pending and others. difference is what is there beside opening and movements."
                    + " Where a check is open, or nothing could be checked, the exit is 8.",
                "transfers has both sides of each transfer between own wallets and sub-accounts, and"
                    + " those of which one side is known.",
                "A snapshot is taken by every sync and by portfolio --save. As ndjson and csv it gives"
                    + " the checks alone. It asks nobody; with --demo the demo's account is copied"
                    + " first."),
            List.of(StoreOptions.ALL_ACCOUNTS, StoreOptions.STORE),
            List.of(),
            "kucoin-assets --demo reconcile -o table",
            Set.of(Need.STORE),
            invocation -> new ReconcileCommand(invocation).run())
        .asTool("reconcile");
  }
}
