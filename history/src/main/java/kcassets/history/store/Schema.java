package kcassets.history.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The version of a store's tables. One short question tells it; Flyway, which takes half a second
 * to wake, is only called when the answer is not ours.
 */
final class Schema {
  /** The newest script among the resources. */
  static final int VERSION = 7;

  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
  private static final String TABLE = "kucoin_assets_schema";
  private static final String SCRIPTS = "classpath:kcassets/history/schema";

  private Schema() {}

  /**
   * What a database holds of ours; 0 where it is empty.
   *
   * @throws AssetsException {@code Storage} where it holds what is not ours, or is newer than we
   */
  static int version(Connection connection) throws SQLException {
    boolean strangers = false;
    boolean ours = false;
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = current_schema()")) {
      while (tables.next()) {
        strangers = true;
        ours |= TABLE.equals(tables.getString(1));
      }
    }
    if (!ours) {
      if (strangers) {
        throw foreign();
      }
      return 0;
    }
    return require(applied(connection));
  }

  /** Runs the scripts that are missing, each of them whole or not at all. */
  static void bringUp(Engine engine, DataSource source) {
    FLYWAY.setLevel(Level.OFF); // it would speak on standard error
    try {
      Flyway.configure()
          .dataSource(source)
          .locations(SCRIPTS)
          .defaultSchema(engine.schema())
          .table(TABLE)
          .executeInTransaction(true)
          .placeholders(Map.of("onlyPostgresql", engine.isServer() ? "" : "-- "))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw failure(engine, e);
    }
  }

  private static int applied(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "SELECT max(CAST(version AS INTEGER)) FROM " + TABLE + " WHERE success")) {
      return newest.next() ? newest.getInt(1) : 0;
    }
  }

  private static int require(int version) {
    if (version > VERSION) {
      throw newer();
    }
    return version;
  }

  private static AssetsException failure(Engine engine, FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return engine.failure(sql);
      }
    }
    return new AssetsException(
        new Failure.Storage(
            "the local store's tables are not as this program made them, so it was left alone",
            new Advice.UseStore("Use the version of the program that wrote it")),
        e);
  }

  static AssetsException newer() {
    return new AssetsException(
        new Failure.Storage(
            "the local store was written by a newer version of this program, so it was left alone",
            new Advice.UseStore("Use that version")));
  }

  static AssetsException foreign() {
    return new AssetsException(
        new Failure.Storage(
            "what is in the place of the local store was not made by this program, so it was left"
                + " alone",
            new Advice.UseStore("Move it away")));
  }
}
