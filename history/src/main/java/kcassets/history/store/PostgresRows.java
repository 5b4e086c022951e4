package kcassets.history.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows into PostgreSQL: copied into a table without a key, and from there in one statement.
 */
final class PostgresRows {
  private static final String STAGING = "staging";
  private static final int CHUNK = 1 << 16;

  private PostgresRows() {}

  static long append(Connection connection, StoredTable table, Iterable<? extends Iterable<?>> rows)
      throws SQLException {
    String columns = String.join(", ", table.columns());
    execute(
        connection,
        "CREATE TEMP TABLE %s ON COMMIT DROP AS SELECT %s FROM %s LIMIT 0"
            .formatted(STAGING, columns, table.name()));
    copy(connection, rows);
    long added = execute(connection, table.insertFrom(STAGING));
    execute(connection, "DROP TABLE " + STAGING);
    return added;
  }

  private static void copy(Connection connection, Iterable<? extends Iterable<?>> rows)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + STAGING + " FROM STDIN");
    try {
      StringBuilder chunk = new StringBuilder(CHUNK + 4096);
      for (Iterable<?> row : rows) {
        line(chunk, row);
        if (chunk.length() >= CHUNK) {
          write(copy, chunk);
        }
      }
      write(copy, chunk);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
    byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }

  /**
   * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">its text format</a>
   */
  private static void line(StringBuilder line, Iterable<?> row) {
    char separator = 0;
    for (Object value : row) {
      if (separator != 0) {
        line.append(separator);
      }
      separator = '\t';
      field(line, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
    }
    line.append('\n');
  }

  private static void field(StringBuilder line, @Nullable Object value) {
    switch (value) {
      case null -> line.append("\\N");
      case String text -> escape(line, text);
      case BigDecimal number -> line.append(number.toPlainString());
      case byte[] bytes -> line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case Long _, Integer _, Boolean _ -> line.append(value);
      default -> throw new IllegalArgumentException("a " + value.getClass() + " is no value");
    }
  }

  private static void escape(StringBuilder line, String text) {
    for (int index = 0; index < text.length(); index++) {
      char each = text.charAt(index);
      switch (each) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(each);
      }
    }
  }

  private static long execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
