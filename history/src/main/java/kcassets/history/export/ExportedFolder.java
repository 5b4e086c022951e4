package kcassets.history.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import kcassets.client.files.FileModes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the owner alone (0700, its files 0600) that gets its name when it is whole. Used by
 * one thread.
 */
final class ExportedFolder implements AutoCloseable {
  private static final int ATTEMPTS = 1000;
  private static final String MADE_BY_US =
      "account=[^/]*(/month=[0-9]{4}-[0-9]{2}(/[^/]+\\.parquet)?)?";

  private final Path target;
  private final Path work;
  private final ExitCleanup sweep;

  private ExportedFolder(Path target, Path work) {
    this.target = target;
    this.work = work;
    this.sweep = ExitCleanup.by(this::takeAway);
  }

  /** Begins a folder beside where it will be. */
  static ExportedFolder begin(Path target) {
    try {
      Path parent = target.toAbsolutePath().getParent();
      if (parent == null) {
        throw ExportedFile.failure(new FileSystemException("no folder"));
      }
      return new ExportedFolder(
          target, Files.createTempDirectory(parent, ".unfinished-", FileModes.forFolder(parent)));
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    }
  }

  /** Where things may be put that are gone in the end. */
  Path work() {
    return work;
  }

  /** What will have the name; whoever writes it makes it. */
  Path content() {
    return work.resolve("content");
  }

  /** Whether everything in a folder is of the kind that an export makes, so that it may go. */
  static boolean isExport(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && all.filter(path -> !path.equals(folder))
              .map(path -> folder.relativize(path).toString().replace('\\', '/'))
              .allMatch(name -> name.matches(MADE_BY_US));
    } catch (IOException | UncheckedIOException e) {
      throw ExportedFile.failure(e);
    }
  }

  /** Gives the content its name; what had it before, an earlier export, is gone then. */
  void finish() {
    if (!sweep.callOff()) { // what is moved now would be swept away, the earlier export too
      throw ExportedFile.failure(new InterruptedIOException("the process is ending"));
    }
    try {
      close(content());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(target, work.resolve("earlier"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(content(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      delete();
    } catch (IOException e) {
      throw ExportedFile.failure(e);
    } finally {
      sweep.callOff();
    }
  }

  /** The database may still be making files beside this, so that it is tried again. */
  private void takeAway() {
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(work); attempt++) {
      try {
        delete();
      } catch (IOException _) {
        Thread.onSpinWait();
      }
    }
  }

  private void delete() throws IOException {
    Files.walkFileTree(
        work,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The database makes its files as it likes; until here, the folder around them is closed. */
  private static void close(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.toList();
    }
    for (Path each : all) {
      FileModes.close(each);
    }
  }
}
