package kcassets.history.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.files.FileModes;

/**
 * DuckDB in a file of our own. One process at a time may write, and then nobody may read: so it is
 * open for one piece of work only, and all take turns.
 */
final class DuckEngine implements Engine {
  private static final String UNFINISHED = "unfinished.duckdb";

  private final Path folder;
  private final Path file;
  private final Duration patience;
  private final ReentrantLock ours = new ReentrantLock(true);

  DuckEngine(Path folder, Duration patience) {
    this.folder = folder;
    this.file = folder.resolve("history.duckdb");
    this.patience = patience;
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public boolean isServer() {
    return false;
  }

  @Override
  public boolean exists() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw StoreFailures.closed(new NotDirectoryException("store"));
    }
    return Files.exists(file);
  }

  @Override
  public StoreConnection open(Access access) throws SQLException {
    LockWait waiting = LockWait.of(patience);
    takeOurs(waiting);
    try {
      return opened(access, waiting);
    } catch (SQLException | RuntimeException | Error e) {
      ours.unlock();
      throw e;
    }
  }

  private StoreConnection opened(Access access, LockWait waiting) throws SQLException {
    if (!exists()) {
      make(waiting);
    }
    FileTurn turn = turn(access, waiting);
    try {
      Connection connection = DuckFile.open(file.toString(), access, waiting);
      return new StoreConnection(connection, _ -> giveBack(connection, turn, access));
    } catch (SQLException | RuntimeException | Error e) {
      close(turn);
      throw e;
    }
  }

  private void takeOurs(LockWait waiting) {
    try {
      if (!ours.tryLock(Math.max(0, waiting.leftNanos()), TimeUnit.NANOSECONDS)) {
        throw StoreFailures.busy(new IllegalStateException("another thread works with it"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFailures.busy(e);
    }
  }

  private void giveBack(Connection connection, FileTurn turn, Access access) throws SQLException {
    try {
      if (access == Access.WRITE) {
        closeFiles();
      }
      connection.close();
    } finally {
      close(turn);
      ours.unlock();
    }
  }

  private FileTurn turn(Access access, LockWait waiting) {
    try {
      return FileTurn.await(folder.resolve("history.lock"), access, waiting);
    } catch (IOException e) {
      throw StoreFailures.closed(e);
    }
  }

  private static void close(FileTurn turn) {
    try {
      turn.close();
    } catch (IOException e) {
      throw StoreFailures.closed(e);
    }
  }

  /** A store gets its name when it is whole, so a killed process leaves none that is half made. */
  private void make(LockWait waiting) throws SQLException {
    try {
      FileModes.makeFolder(folder);
      FileTurn turn = turn(Access.WRITE, waiting);
      try {
        if (exists()) {
          return;
        }
        removeUnfinished();
        Path unfinished = folder.resolve(UNFINISHED);
        try (Connection _ = DuckFile.open(unfinished.toString(), Access.WRITE)) {
          FileModes.close(unfinished);
          Schema.bringUp(this, source(unfinished));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        close(turn);
      }
    } catch (IOException e) {
      throw StoreFailures.closed(e);
    }
  }

  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** The database makes its log as it likes; the folder is closed to others, and so is the log. */
  private void closeFiles() {
    try {
      FileModes.close(file);
      FileModes.close(folder.resolve("history.duckdb.wal"));
    } catch (IOException e) {
      throw StoreFailures.closed(e);
    }
  }

  @Override
  public DataSource source() {
    return source(file);
  }

  private static DataSource source(Path file) {
    return new Connections(() -> DuckFile.open(file.toString(), Access.WRITE));
  }

  @Override
  public String schema() {
    return "main";
  }

  @Override
  public long append(Connection connection, StoredTable table, Iterable<? extends Iterable<?>> rows)
      throws SQLException {
    return DuckRows.append(connection, table, rows);
  }

  @Override
  public AssetsException failure(SQLException cause) {
    return DuckFile.failure(cause);
  }

  @Override
  public void close() {
    // Nothing is open between pieces of work.
  }
}
