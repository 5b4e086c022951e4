package kcassets.history.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;

/** Where the local store is: in a folder of this machine, or on a server. */
public sealed interface StoreLocation {
  /** The variable that names a server. */
  String VARIABLE = "KUCOIN_ASSETS_STORE";

  /**
   * In a file of its own.
   *
   * @param folder a folder that the store has for itself; it need not exist yet
   */
  record Embedded(Path folder) implements StoreLocation {
    public Embedded {
      requireNonNull(folder, "folder is null");
    }
  }

  /** In a database of a PostgreSQL server. */
  record Server(PostgresAddress address) implements StoreLocation {
    public Server {
      requireNonNull(address, "address is null");
    }
  }

  /**
   * What an option, else the environment, names; a folder under the program's data where neither
   * does. Empty counts as not given.
   *
   * @param option what was named for this call, or empty
   * @param data the program's folder for data
   * @throws kcassets.catalog.failure.AssetsException {@code InvalidArguments} when the address
   *     cannot be used; a password in it is never repeated
   */
  static StoreLocation of(String option, Map<String, String> environment, Path data) {
    if (!option.isEmpty()) {
      return new Server(PostgresAddress.parse("store", option, environment));
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return variable.isEmpty()
        ? new Embedded(data.resolve("store"))
        : new Server(PostgresAddress.parse(VARIABLE, variable, environment));
  }
}
