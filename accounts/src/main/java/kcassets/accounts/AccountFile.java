package kcassets.accounts;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.files.FileModes;
import kcassets.client.files.UnfinishedFile;

/** One account's file: read only when it is the owner's alone, and written as a whole or not. */
final class AccountFile {
  private static final int LARGEST_BYTES = 16 * 1024;
  private static final String NOT_WRITTEN = "the account cannot be stored";

  private AccountFile() {}

  static Optional<StoredAccount> read(String name, Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      // A link could lead anywhere, and a pipe would never end.
      if (!attributes.isRegularFile() || attributes.size() > LARGEST_BYTES) {
        throw AccountFailures.broken(name);
      }
      if (FileModes.othersMayTouch(file, LinkOption.NOFOLLOW_LINKS)) {
        throw AccountFailures.exposedFile(name);
      }
      return Optional.of(AccountFormat.read(name, text(file)));
    } catch (NoSuchFileException ignored) {
      return Optional.empty();
    } catch (IOException ignored) {
      throw AccountFailures.unreadable(name);
    } catch (AccountFormat.Unreadable ignored) {
      throw AccountFailures.broken(name);
    }
  }

  /** Writes a file that does not exist yet; of two at once, one is refused. */
  static void create(StoredAccount account, Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(account);
    }
    try (UnfinishedFile written = written(account, file)) {
      written.finishNew();
      sync(file);
    } catch (FileAlreadyExistsException ignored) {
      throw taken(account);
    } catch (IOException e) {
      throw AccountFailures.storage(NOT_WRITTEN, e);
    }
  }

  static void replace(StoredAccount account, Path file) {
    try (UnfinishedFile written = written(account, file)) {
      written.finish();
      sync(file);
    } catch (IOException e) {
      throw AccountFailures.storage(NOT_WRITTEN, e);
    }
  }

  /** A whole account on the disk, under a name that is nobody's. */
  private static UnfinishedFile written(StoredAccount account, Path file) throws IOException {
    UnfinishedFile unfinished = UnfinishedFile.of(file);
    try {
      unfinished.out().write(AccountFormat.write(account).getBytes(StandardCharsets.UTF_8));
      unfinished.toDisk();
      unfinished.sweepLeftovers();
      return unfinished;
    } catch (IOException | RuntimeException e) {
      unfinished.close();
      throw e;
    }
  }

  /** Whether there was one. */
  static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw AccountFailures.storage("the account cannot be removed", e);
    }
  }

  private static String text(Path file) throws IOException, AccountFormat.Unreadable {
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(file, Set.of(READ, LinkOption.NOFOLLOW_LINKS)))) {
      byte[] bytes = in.readNBytes(LARGEST_BYTES);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException ignored) {
      throw new AccountFormat.Unreadable();
    }
  }

  /** Makes the new name last through a power cut, where a folder can be synchronised. */
  private static void sync(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException ignored) {
      // Not every system can; the file itself is on the disk.
    }
  }

  private static AssetsException taken(StoredAccount account) {
    return new AssetsException(
        new Failure.InvalidArguments(
            "name", "must be a new one: an account named " + account.name() + " exists"));
  }
}
