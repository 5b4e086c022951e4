package kcassets.history.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The store while it is held. The SQL is the part that both databases understand. A value may be an
 * {@code Optional}, whose absence is NULL. One thread uses it, until the work ends.
 */
public final class Transaction {
  private final Connection connection;
  private final Engine engine;

  Transaction(Connection connection, Engine engine) {
    this.connection = connection;
    this.engine = engine;
  }

  /** Reads one row into what it means. */
  @FunctionalInterface
  public interface Reader<T> {
    /** What the row at hand means. */
    T read(StoredRow row) throws SQLException;
  }

  /** Looks at one row after the other, without keeping them. */
  @FunctionalInterface
  public interface Visitor {
    /** Looks at the row at hand; false ends it. */
    boolean visit(StoredRow row) throws SQLException;
  }

  /** Every row that a query gives. */
  public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** The first row that a query gives, if any. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... values) {
    List<T> rows = new ArrayList<>(1);
    each(
        sql,
        row -> {
          rows.add(reader.read(row));
          return false;
        },
        values);
    return rows.stream().findFirst();
  }

  /** Shows every row to a visitor. */
  public void each(String sql, Visitor visitor, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      StoredRow row = new StoredRow(rows);
      while (rows.next() && visitor.visit(row)) {
        // The visitor has done what there is to do.
      }
    } catch (SQLException e) {
      throw engine.failure(e);
    }
  }

  /** Changes rows. @return how many */
  public long update(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw engine.failure(e);
    }
  }

  /**
   * Adds many rows, with their values in the order of the table's columns.
   *
   * @return how many the store did not have
   */
  public long append(StoredTable table, Iterable<? extends Iterable<?>> rows) {
    try {
      return engine.append(connection, table, rows);
    } catch (SQLException e) {
      throw engine.failure(e);
    }
  }

  // Every SQL text is made of constants and question marks; values never become part of it.
  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      statement.setFetchSize(1000);
      for (int index = 0; index < values.length; index++) {
        Object value =
            values[index] instanceof Optional<?> maybe ? maybe.orElse(null) : values[index];
        if (value instanceof byte[] bytes) {
          statement.setBytes(index + 1, bytes);
        } else {
          statement.setObject(index + 1, value);
        }
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }
}
