package kcassets.program.agents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.files.UnfinishedFile;

/**
 * The configuration file of a client: read as a whole and replaced as a whole. What a link leads to
 * is replaced, and the link stays.
 *
 * @param path where the client looks for it
 * @param shown the same for people
 */
record ClientFile(Path path, String shown) {
  private static final long LARGEST_BYTES = 64L << 20;
  private static final String BACKUP = ".before-kucoin-assets";

  /** The file as it was before the first change, beside it. */
  Path backup() {
    return path.resolveSibling(path.getFileName() + BACKUP);
  }

  /** What is in it; empty where there is no such file. */
  Optional<byte[]> read() {
    return read(path);
  }

  /** What the backup holds; empty where there is none. */
  Optional<byte[]> readBackup() {
    return read(backup());
  }

  private Optional<byte[]> read(Path file) {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
        throw storage("is not a file that can be changed", "Look at what it is, or leads to.");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException _) {
      throw storage("cannot be read", "Look at who may read it.");
    }
  }

  /** The text of some bytes. */
  static String text(byte[] bytes) throws BrokenText {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException _) {
      String before = new String(bytes, 0, in.position(), StandardCharsets.ISO_8859_1);
      throw new BrokenText(before, before.length(), "the text is not UTF-8");
    }
  }

  /**
   * Puts other bytes in their place.
   *
   * @param seen what was in it when the change was made up; empty where it did not exist
   * @return false when it is not so any more, and nothing was written
   */
  boolean write(Optional<byte[]> seen, byte[] bytes) {
    try {
      Path real = seen.isPresent() ? path.toRealPath() : path;
      if (seen.isEmpty()) {
        Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
      }
      try (UnfinishedFile written = written(real, real, bytes)) {
        boolean wanted = unchanged(seen); // asked at the last moment
        if (wanted) {
          written.finish();
        }
        return wanted;
      }
    } catch (IOException _) {
      throw storage("cannot be written", "Look at who may write it, and at the space on the disk.");
    }
  }

  /** Keeps what was there before. */
  void keep(byte[] bytes) {
    try (UnfinishedFile written = written(path.toRealPath(), backup(), bytes)) {
      written.finish();
    } catch (IOException _) {
      throw storage("cannot be copied before it is changed", "Look at who may write its folder.");
    }
  }

  /** A file on the disk with the mode of another one, which has not its name yet. */
  private static UnfinishedFile written(Path model, Path file, byte[] bytes) throws IOException {
    UnfinishedFile written = UnfinishedFile.of(file);
    try {
      written.out().write(bytes);
      written.takeAfter(model);
      written.toDisk();
      return written;
    } catch (IOException e) {
      written.close();
      throw e;
    }
  }

  /** Removes a file that held nothing but what this program wrote. */
  boolean delete(Optional<byte[]> seen) {
    return unchanged(seen) && remove(path);
  }

  /** Removes the backup, where it has served. */
  void forget() {
    remove(backup());
  }

  private boolean remove(Path file) {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException _) {
      throw storage("cannot be removed", "Look at who may write its folder.");
    }
  }

  private boolean unchanged(Optional<byte[]> seen) {
    Optional<byte[]> now = read();
    return now.isPresent() == seen.isPresent()
        && (now.isEmpty() || Arrays.equals(now.get(), seen.get()));
  }

  /** A failure that names the file: it is no secret where a client keeps its settings. */
  AssetsException storage(String what, String hint) {
    return new AssetsException(
        new Failure.Storage(
            "the client's configuration " + shown + " " + what + "; nothing was changed", hint));
  }

  AssetsException broken(BrokenText e) {
    return storage(
        "cannot be understood, at line " + e.line() + ": " + e.reason(),
        "Mend that line, then ask again.");
  }
}
