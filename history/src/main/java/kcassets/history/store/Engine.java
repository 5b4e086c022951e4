package kcassets.history.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kcassets.catalog.failure.AssetsException;

/** What differs between the databases. Threads may share it. */
interface Engine extends AutoCloseable {
  /** As people call it. */
  String name();

  /** Whether it is PostgreSQL, some of whose tables have an index that others do without. */
  boolean isServer();

  /** Whether there is a database to open. */
  boolean exists();

  /** A connection for one piece of work, when it is our turn. */
  StoreConnection open(Access access) throws SQLException;

  /** More connections while a session is open, to change the schema with. */
  DataSource source();

  /** The schema that holds our tables. */
  String schema();

  /** The quick way for many rows. */
  long append(Connection connection, StoredTable table, Iterable<? extends Iterable<?>> rows)
      throws SQLException;

  /** What a failure of the database means to a person. */
  AssetsException failure(SQLException cause);

  @Override
  void close();
}
