package kcassets.program.store;

import kcassets.program.commands.OptionModel;

/** The option of every command that keeps something in the local store, or reads what was kept. */
public final class StoreOptions {
  public static final OptionModel STORE =
      OptionModel.value(
          "URL",
          "Keep history in this PostgreSQL database, postgresql://[USER@]HOST[:PORT]/DATABASE, in"
              + " place of the program's folder; else KUCOIN_ASSETS_STORE names one. A password"
              + " comes from PGPASSWORD or ~/.pgpass, never from the URL.",
          "--store");

  private StoreOptions() {}
}
