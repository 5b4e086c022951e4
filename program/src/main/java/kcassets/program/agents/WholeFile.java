package kcassets.program.agents;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Puts a whole file in its place in one step, so that nobody ever reads half of it. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Replaces a file and keeps its mode; a new one is its owner's alone.
   *
   * @param stillWanted asked at the last moment
   * @return whether it was wanted
   */
  static boolean replace(Path file, byte[] bytes, BooleanSupplier stillWanted) throws IOException {
    Path written = write(file, file, bytes);
    try {
      boolean wanted = stillWanted.getAsBoolean();
      if (wanted) {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return wanted;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Writes a file with the mode of another one. */
  static void replaceLike(Path model, Path file, byte[] bytes) throws IOException {
    Path written = write(model, file, bytes);
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static Path write(Path model, Path file, byte[] bytes) throws IOException {
    Path written = file.resolveSibling("." + UUID.randomUUID() + ".new");
    try (FileChannel channel =
        FileChannel.open(written, Set.of(CREATE_NEW, WRITE), ownerOnly(file))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      takeAfter(model, written);
      return written;
    } catch (IOException e) {
      Files.deleteIfExists(written);
      throw e;
    }
  }

  private static void takeAfter(Path model, Path written) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(model, PosixFileAttributeView.class);
    PosixFileAttributeView to = Files.getFileAttributeView(written, PosixFileAttributeView.class);
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

  private static FileAttribute<?>[] ownerOnly(Path near) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
