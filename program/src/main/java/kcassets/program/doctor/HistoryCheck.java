package kcassets.program.doctor;

import java.util.List;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.CommandLineAdvice;
import kcassets.history.store.StoreLocation;
import kcassets.history.store.StoreStatus;

/** The local store: whether it can be used, and what it holds. Looking makes nothing. */
final class HistoryCheck {
  private static final String STORE = "store";

  private HistoryCheck() {}

  static Check check(CheckedSetup.History history) {
    return new Check(List.of(STORE), () -> List.of(look(history)));
  }

  private static Diagnosis look(CheckedSetup.History history) {
    return switch (history) {
      case CheckedSetup.History.OfThisRun _ ->
          Diagnosis.pass(STORE, "a demo keeps its history in a store of its own");
      case CheckedSetup.History.Nowhere(String why, String hint) ->
          Diagnosis.fail(STORE, why, hint);
      case CheckedSetup.History.At(StoreLocation location) -> look(location);
    };
  }

  private static Diagnosis look(StoreLocation location) {
    try {
      StoreStatus seen = StoreStatus.of(location);
      return seen.schemaVersion() == 0
          ? Diagnosis.pass(STORE, "no history is kept yet; sync begins one")
          : Diagnosis.pass(
              STORE,
              "the local store (%s) can be read: %,d movements, %,d snapshots"
                  .formatted(
                      seen.engine(),
                      seen.rows().getOrDefault("ledger_rows", 0L),
                      seen.rows().getOrDefault("snapshots", 0L)));
    } catch (AssetsException e) {
      return Diagnosis.fail(
          STORE, e.failure().message(), CommandLineAdvice.WORDS.hint(e.failure()));
    }
  }
}
