package kcassets.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import kcassets.catalog.failure.AssetsException;
import org.postgresql.Driver;

/**
 * A PostgreSQL server, which parts its users by itself. A connection that worked is kept for the
 * next piece of work.
 */
final class PostgresEngine implements Engine {
  private static final int MOST_IDLE = 4;
  private static final int PROBE_SECONDS = 5;

  private final PostgresAddress address;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  PostgresEngine(PostgresAddress address) {
    this.address = address;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public boolean isServer() {
    return true;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public StoreConnection open(Access access) throws SQLException {
    Connection connection = connection();
    return new StoreConnection(connection, sound -> giveBack(connection, sound));
  }

  private Connection connection() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (kept.isValid(PROBE_SECONDS)) {
        return kept;
      }
      kept.close();
    }
    return connect();
  }

  private void giveBack(Connection connection, boolean sound) throws SQLException {
    if (sound && idle.size() < MOST_IDLE) {
      idle.push(connection);
    } else {
      connection.close();
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = new Driver().connect(address.url(), address.properties());
    if (connection == null) {
      throw new IllegalStateException("the driver does not know its own addresses");
    }
    try {
      connection.setSchema(address.schema());
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  @Override
  public DataSource source() {
    return new Connections(this::connect);
  }

  @Override
  public String schema() {
    return address.schema();
  }

  @Override
  public long append(Connection connection, StoredTable table, Iterable<? extends Iterable<?>> rows)
      throws SQLException {
    return PostgresRows.append(connection, table, rows);
  }

  @Override
  public AssetsException failure(SQLException cause) {
    return PostgresFailures.of(cause);
  }

  @Override
  public void close() {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      try {
        kept.close();
      } catch (SQLException _) {
        // It is given up anyway.
      }
    }
  }
}
