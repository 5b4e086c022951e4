package kcassets.program.commands;

/** The option of every command that keeps something in the local store, or reads what was kept. */
final class StoreOptions {
  static final OptionModel STORE =
      OptionModel.value(
          "URL",
          "Keep history in this PostgreSQL database, postgresql://[USER@]HOST[:PORT]/DATABASE, in"
              + " place of the program's folder; else KUCOIN_ASSETS_STORE names one. A password"
              + " comes from PGPASSWORD or ~/.pgpass, never from the URL.",
          "--store");

  private StoreOptions() {}
}
