package kcassets.accounts;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An account on its way into its file: whole on the disk before it gets its name. */
final class UnfinishedFile {
  private static final String SUFFIX = ".new";
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  private UnfinishedFile() {}

  /** A whole account on the disk, under a name that is nobody's. */
  static Path write(StoredAccount account, Path file) {
    byte[] bytes = AccountFormat.write(account).getBytes(StandardCharsets.UTF_8);
    Path temporary = file.resolveSibling("." + UUID.randomUUID() + SUFFIX);
    try (FileChannel channel =
        FileChannel.open(temporary, Set.of(CREATE_NEW, WRITE), FileModes.forFile(file))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      sweep(temporary);
      return temporary;
    } catch (IOException e) {
      discard(temporary);
      throw AccountFailures.storage(AccountFile.NOT_WRITTEN, e);
    }
  }

  /** Removes what a process that was killed while it wrote has left behind, an hour or more ago. */
  private static void sweep(Path fresh) throws IOException {
    Instant now = Files.getLastModifiedTime(fresh, LinkOption.NOFOLLOW_LINKS).toInstant();
    Path folder = fresh.resolveSibling("");
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
      for (Path leftover : leftovers) {
        FileTime written = Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS);
        if (written.toInstant().plus(LONGEST_WRITE).isBefore(now)) {
          discard(leftover);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException ignored) {
      // Another process has finished with it in between.
    }
  }

  /** Lets go of a file that was not needed after all. */
  static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException ignored) {
      // It is the owner's alone, and the failure that matters is told.
    }
  }
}
