package kcassets.history.store;

import java.sql.SQLException;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;

/**
 * What a server's failures mean, by their class.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">its codes</a>
 */
final class PostgresFailures {
  private PostgresFailures() {}

  static AssetsException of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String kind = state.length() < 2 ? "" : state.substring(0, 2);
    return switch (kind) {
      case "28" ->
          StoreFailures.of(
              "the store's server refuses the user or the password",
              "Check the user in the address, and PGPASSWORD or the password file (~/.pgpass).",
              e);
      case "3D" ->
          StoreFailures.of(
              "the store's server has no such database", Advice.Step.CREATE_DATABASE, e);
      case "08", "57" ->
          StoreFailures.of(
              "the store's server does not answer, or refuses the connection",
              "Check that it runs and can be reached; off this machine its certificate must be one"
                  + " that sslrootcert names, and carry its host name.",
              e);
      case "53" ->
          StoreFailures.of(
              "the store's server has no room left, or too many connections",
              "Make room there, and ask again; what was being written is not kept.",
              e);
      case "42", "3F" ->
          "42501".equals(state)
              ? StoreFailures.of(
                  "the store's server does not let this user make or use the tables",
                  "Grant the user CREATE on the database, or name a schema of its own with"
                      + " ?currentSchema=NAME.",
                  e)
              : other(e);
      case "40", "55" -> StoreFailures.busy(e);
      case "58", "XX" -> StoreFailures.damaged(e);
      default -> other(e);
    };
  }

  private static AssetsException other(SQLException e) {
    throw new IllegalStateException("the store refuses what we ask", e);
  }
}
