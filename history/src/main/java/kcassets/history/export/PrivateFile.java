package kcassets.history.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * A file of the owner alone (0600) that gets its name when it is whole: until then, and for good if
 * the work fails, there is nothing of that name, or what was there before. Used by one thread.
 */
final class PrivateFile implements AutoCloseable {
  private final Path target;
  private final Path unfinished;
  private final OutputStream out;
  private final Sweep sweep;

  private PrivateFile(Path target, Path unfinished, OutputStream out) {
    this.target = target;
    this.unfinished = unfinished;
    this.out = out;
    this.sweep = Sweep.by(this::takeAway);
  }

  /** Begins a file beside where it will be. */
  static PrivateFile begin(Path target) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null) {
        throw failure(new FileSystemException("no folder"));
      }
      Path unfinished = Files.createTempFile(folder, ".unfinished-", ".part", ofOwner(folder));
      return new PrivateFile(target, unfinished, Files.newOutputStream(unfinished));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  OutputStream out() {
    return out;
  }

  /** What was written so far can be read here; after closing {@link #out} all of it. */
  Path unfinished() {
    return unfinished;
  }

  /** Gives it its name. */
  void finish() {
    try {
      out.close();
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw failure(e);
    } finally {
      sweep.callOff();
    }
  }

  private void takeAway() {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException _) {
      // The process is ending, and nobody is left to be told.
    }
  }

  /** What a file or folder is made with, where the file system knows owners. */
  static FileAttribute<?>[] ofOwner(Path near) {
    return attributes(near, "rw-------");
  }

  static FileAttribute<?>[] folderOfOwner(Path near) {
    return attributes(near, "rwx------");
  }

  static AssetsException failure(Exception e) {
    return new AssetsException(
        new Failure.Storage(
            "the file cannot be written, so nothing was",
            "Name a place with --to where there is room and where files may be made."),
        e);
  }

  private static FileAttribute<?>[] attributes(Path near, String modes) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes))
        }
        : new FileAttribute<?>[0];
  }
}
