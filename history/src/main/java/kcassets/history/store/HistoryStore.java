package kcassets.history.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kcassets.catalog.failure.AssetsException;

/**
 * The local store, shared by threads and processes. It is held for one piece of work at a time and
 * never in between, so nobody keeps others from it for long. Whoever comes first makes it; a store
 * of an older version is brought up to ours.
 *
 * <p>Methods throw {@link AssetsException} with {@code Storage}, in a sentence without a path, when
 * the store cannot be read or written; what is in it is then as it was.
 */
public final class HistoryStore implements AutoCloseable {
  /** How long somebody waits for the others, each of whom holds the store for moments only. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Engine engine;

  private HistoryStore(Engine engine) {
    this.engine = engine;
  }

  /** The store of a place. Nothing is opened or made before the first piece of work. */
  public static HistoryStore open(StoreLocation location) {
    return open(location, PATIENCE);
  }

  /** The same with another patience. */
  static HistoryStore open(StoreLocation location, Duration patience) {
    requireNonNull(patience, "patience is null");
    return new HistoryStore(
        switch (location) {
          case StoreLocation.Embedded embedded -> new DuckEngine(embedded.folder(), patience);
          case StoreLocation.Server server -> new PostgresEngine(server.address());
        });
  }

  /** The name of the database that keeps it. */
  public String engine() {
    return engine.name();
  }

  /** Reads; several may do so at once. */
  public <T> T read(TransactionBody<T> work) {
    try (StoreConnection session = engine.open(Access.READ)) {
      if (Schema.version(session.connection()) == Schema.VERSION) {
        return session.run(engine, work);
      }
    } catch (SQLException e) {
      throw engine.failure(e);
    }
    return write(work); // made or brought up first, which a reader may not
  }

  /** Reads and writes: all of it, or nothing. */
  public <T> T write(TransactionBody<T> work) {
    try (StoreConnection session = engine.open(Access.WRITE)) {
      if (Schema.version(session.connection()) != Schema.VERSION) {
        Schema.bringUp(engine, engine.source());
      }
      return session.run(engine, work);
    } catch (SQLException e) {
      throw engine.failure(e);
    }
  }

  /** Whether there is anything yet; a server's database counts as something. */
  boolean exists() {
    return engine.exists();
  }

  /** The version of what is there, unchanged by looking; 0 where nothing is. */
  int version() {
    if (!exists()) {
      return 0;
    }
    try (StoreConnection session = engine.open(Access.READ)) {
      Connection connection = session.connection();
      return Schema.version(connection);
    } catch (SQLException e) {
      throw engine.failure(e);
    }
  }

  /** Lets go of what is kept open between pieces of work. */
  @Override
  public void close() {
    engine.close();
  }
}
