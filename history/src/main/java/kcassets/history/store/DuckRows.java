package kcassets.history.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Many rows into DuckDB: its batches take a millisecond a row where there is a key, so they go into
 * a table without one first, and from there in one statement.
 */
final class DuckRows {
  private static final String STAGING = "staging";

  private DuckRows() {}

  static long append(Connection connection, StoredTable table, Iterable<? extends Iterable<?>> rows)
      throws SQLException {
    execute(
        connection,
        "CREATE TEMP TABLE %s AS SELECT %s FROM %s LIMIT 0"
            .formatted(STAGING, String.join(", ", table.columns()), table.name()));
    try {
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender appender = duck.createAppender("temp", "main", STAGING)) {
        for (Iterable<?> row : rows) {
          appender.beginRow();
          for (Object value : row) {
            append(appender, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
          }
          appender.endRow();
        }
      }
      return execute(connection, table.insertFrom(STAGING));
    } finally {
      execute(connection, "DROP TABLE IF EXISTS temp.main." + STAGING);
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Long whole -> appender.append(whole.longValue());
      case Integer whole -> appender.append(whole.intValue());
      case Boolean truth -> appender.append(truth.booleanValue());
      case BigDecimal number -> appender.append(number);
      case byte[] bytes -> appender.append(bytes);
      default -> throw new IllegalArgumentException("a " + value.getClass() + " is no value");
    }
  }

  private static long execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
