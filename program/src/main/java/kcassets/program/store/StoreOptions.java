package kcassets.program.store;

import kcassets.program.commands.OptionModel;

/** The options of commands that keep something in the local store, or read what was kept. */
public final class StoreOptions {
  /** Which store. */
  public static final OptionModel STORE =
      OptionModel.value(
          "URL",
          "Keep history in this PostgreSQL database, postgresql://[USER@]HOST[:PORT]/DATABASE, in"
              + " place of the program's folder; else KUCOIN_ASSETS_STORE names one. A password"
              + " comes from PGPASSWORD or ~/.pgpass, never from the URL.",
          "--store");

  /** Of commands that read histories. */
  public static final OptionModel ALL_ACCOUNTS =
      OptionModel.flag("Of every account that the store knows.", "--all-accounts");

  private StoreOptions() {}
}
