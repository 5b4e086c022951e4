package kcassets.client.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A file of its owner alone (0600) that gets its name when it is whole and on the disk: until then,
 * and for good if the work fails, there is nothing of that name, or what was there before. Used by
 * one thread.
 */
public final class UnfinishedFile implements AutoCloseable {
  private static final String SUFFIX = ".new";
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  private final Path target;
  private final Path path;
  private final FileChannel channel;

  private UnfinishedFile(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /** Begins one beside where it will be, under a name that is nobody's. */
  public static UnfinishedFile of(Path target) throws IOException {
    Path path = target.resolveSibling("." + UUID.randomUUID() + SUFFIX);
    return new UnfinishedFile(
        target, path, FileChannel.open(path, Set.of(CREATE_NEW, WRITE), FileModes.forFile(target)));
  }

  /** Where its content goes, not buffered. Whoever closes it has not finished the file. */
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    };
  }

  /** Where it is until it is finished; what was written so far can be read here. */
  public Path path() {
    return path;
  }

  /** Gives it the mode and, where we may, the owner of another file, if that one exists. */
  public void takeAfter(Path model) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(model, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (from == null || to == null || !Files.exists(model)) {
      return;
    }
    PosixFileAttributes attributes = from.readAttributes();
    // Only an administrator can do this, and only an administrator needs it.
    if (!attributes.owner().equals(to.readAttributes().owner())) {
      to.setOwner(attributes.owner());
      to.setGroup(attributes.group());
    }
    to.setPermissions(attributes.permissions());
  }

  /** Puts what was written on the disk, and lets nothing more be written. */
  public void toDisk() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }

  /** Gives it its name; what had it before is gone. */
  public void finish() throws IOException {
    toDisk();
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Gives it a name that nothing has yet.
   *
   * @throws FileAlreadyExistsException when the name is taken
   */
  public void finishNew() throws IOException {
    toDisk();
    // A link is refused when the name is taken, which a move is not; some disks know no links.
    try {
      Files.createLink(target, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException ignored) {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Takes away what is unfinished. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException ignored) {
      // It is the owner's alone, and the failure that matters is told.
    }
  }

  /** Removes what processes that were killed while they wrote have left, an hour or more ago. */
  public void sweepLeftovers() throws IOException {
    Instant now = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(path.resolveSibling(""), ".*" + SUFFIX)) {
      for (Path leftover : leftovers) {
        Instant written =
            Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (written.plus(LONGEST_WRITE).isBefore(now)) {
          Files.deleteIfExists(leftover);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException ignored) {
      // Another process has finished with it in between.
    }
  }
}
