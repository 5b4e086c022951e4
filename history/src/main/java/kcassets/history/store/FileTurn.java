package kcassets.history.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import kcassets.client.files.FileModes;

/**
 * Our turn with the file of a store. The database locks its file for itself and refuses whoever
 * comes second; who takes turns first comes in the order of asking. Byte 0 of the lock file is a
 * door that all pass one by one, byte 1 the room, which readers share: while a writer stands in the
 * door, no further reader goes in. The system takes both from a process that is killed.
 */
final class FileTurn implements AutoCloseable {
  private final Optional<FileChannel> channel;

  private FileTurn(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /**
   * Waits for a turn.
   *
   * @throws kcassets.catalog.failure.AssetsException {@code Storage} when the wait is over first
   */
  static FileTurn await(Path file, Access access, LockWait waiting) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              FileModes.forFile(file));
    } catch (FileSystemException e) {
      if (access == Access.READ) {
        // Where nobody may write, nobody has to take turns.
        return new FileTurn(Optional.empty());
      }
      throw e;
    }
    try {
      FileLock door = lock(channel, 0, false, waiting);
      lock(channel, 1, access == Access.READ, waiting);
      door.release();
      return new FileTurn(Optional.of(channel));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock lock(FileChannel channel, long at, boolean shared, LockWait waiting)
      throws IOException {
    while (true) {
      try {
        FileLock lock = channel.tryLock(at, 1, shared);
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException _) {
        // Another store object of this process holds it.
      }
      waiting.again(null);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close(); // gives its locks back
    }
  }
}
