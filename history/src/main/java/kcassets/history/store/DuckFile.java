package kcassets.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import org.duckdb.DuckDBDriver;

/** Opens files of DuckDB, and says what its failures mean; it tells them by words alone. */
final class DuckFile {
  private DuckFile() {}

  /** Opens a file, waiting while another process has it. */
  static Connection open(String path, Access access, LockWait waiting) throws SQLException {
    while (true) {
      try {
        return open(path, access);
      } catch (SQLException e) {
        if (!isTaken(e)) {
          throw e;
        }
        waiting.again(e);
      }
    }
  }

  static Connection open(String path, Access access) throws SQLException {
    Properties properties = new Properties();
    if (access == Access.READ) {
      properties.setProperty("access_mode", "READ_ONLY");
    }
    // It would fetch extensions from the network when it meets a file of another kind.
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    try {
      return new DuckDBDriver().connect("jdbc:duckdb:" + path, properties);
    } catch (LinkageError | IllegalStateException e) {
      throw StoreFailures.of(
          "the embedded store does not run on this kind of machine", Advice.Step.USE_POSTGRESQL, e);
    }
  }

  private static boolean isTaken(SQLException e) {
    return says(e, "Could not set lock on file", "with a different configuration");
  }

  static AssetsException failure(SQLException e) {
    if (isTaken(e)) {
      return StoreFailures.busy(e);
    }
    if (says(
        e,
        "No space left",
        "File too large",
        "Disk quota",
        "write all bytes",
        "Could not write",
        "Out of Memory Error: failed to offload")) {
      return StoreFailures.full(e);
    }
    if (says(e, "Trying to read a database file with version number")) {
      return StoreFailures.newer(e);
    }
    if (says(
        e,
        "not a valid DuckDB database file",
        "Failed to download extension",
        "is an existing extension",
        "Extension")) {
      return StoreFailures.foreign(e);
    }
    if (says(
        e,
        "Permission denied",
        "Read-only file system",
        "No such file or directory",
        "Cannot open file",
        "Is a directory",
        "Operation not permitted")) {
      return StoreFailures.closed(e);
    }
    if (says(
        e,
        "orrupt",
        "enough bytes",
        "Serialization Error",
        "INTERNAL Error",
        "FATAL Error",
        "IO Error")) {
      return StoreFailures.damaged(e);
    }
    throw new IllegalStateException("the store refuses what we ask", e);
  }

  private static boolean says(SQLException e, String... words) {
    String message = String.valueOf(e.getMessage());
    for (String word : words) {
      if (message.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
