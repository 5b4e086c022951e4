package kcassets.history.store;

import java.sql.Connection;
import java.sql.SQLException;

/** An open connection and whatever has to be given back after it. One thread uses it. */
final class StoreConnection implements AutoCloseable {
  /** How a connection is given back. */
  @FunctionalInterface
  interface Release {
    void release(boolean sound) throws SQLException;
  }

  private final Connection connection;
  private final Release release;
  private boolean sound = true;

  StoreConnection(Connection connection, Release release) {
    this.connection = connection;
    this.release = release;
  }

  Connection connection() {
    return connection;
  }

  /** One transaction. */
  <T> T run(Engine engine, TransactionBody<T> work) throws SQLException {
    sound = false;
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.with(new Transaction(connection, engine));
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
    connection.setAutoCommit(true);
    sound = true;
    return result;
  }

  private void rollBack(Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e); // closing it takes back what was begun
    }
  }

  @Override
  public void close() throws SQLException {
    release.release(sound);
  }
}
