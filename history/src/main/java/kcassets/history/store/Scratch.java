package kcassets.history.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A database of one piece of work, in a file that is thrown away after it, whatever the store
 * itself is kept in. One thread uses it.
 *
 * <p>Methods throw {@code AssetsException} with {@code Storage}, in a sentence without a path.
 */
public final class Scratch implements AutoCloseable {
  private final Connection connection;

  private Scratch(Connection connection) {
    this.connection = connection;
  }

  /** Makes one in a file that is not there yet. */
  public static Scratch in(Path file) {
    try {
      Scratch scratch = new Scratch(DuckFile.open(file.toString(), Access.WRITE));
      scratch.run("SET memory_limit = '1GB'");
      scratch.run("SET threads = 1"); // so that rows keep their order
      return scratch;
    } catch (SQLException e) {
      throw DuckFile.failure(e);
    }
  }

  /** Runs a statement, which must hold no foreign text but what {@link #quoted} made of it. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DuckFile.failure(e);
    }
  }

  /** Adds rows to a table, with their values in the order of its columns; absence is NULL. */
  public void append(String table, Iterable<? extends Iterable<?>> rows) {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
      for (Iterable<?> row : rows) {
        appender.beginRow();
        for (Object value : row) {
          append(appender, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw DuckFile.failure(e);
    }
  }

  /** Shows every row of a query to a visitor. */
  public void each(String sql, Transaction.Visitor visitor) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StoredRow row = new StoredRow(rows);
      while (rows.next() && visitor.visit(row)) {
        // The visitor has done what there is to do.
      }
    } catch (SQLException e) {
      throw DuckFile.failure(e);
    }
  }

  /** A text as a literal of SQL. */
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Long whole -> appender.append(whole.longValue());
      case BigDecimal number -> appender.append(number);
      default -> throw new IllegalArgumentException("a " + value.getClass() + " is no value");
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DuckFile.failure(e);
    }
  }
}
