package kcassets.program.accounts;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

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
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException _) {
      throw AccountFailures.unreadable(name);
    } catch (AccountFormat.Unreadable _) {
      throw AccountFailures.broken(name);
    }
  }

  /** Writes a file that does not exist yet; of two at once, one is refused. */
  static void create(StoredAccount account, Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(account);
    }
    Path written = temporary(account, file);
    try {
      try {
        link(written, file);
      } catch (FileAlreadyExistsException _) {
        throw taken(account);
      }
      sync(file);
    } catch (IOException e) {
      throw AccountFailures.storage(NOT_WRITTEN, e);
    } finally {
      discard(written);
    }
  }

  static void replace(StoredAccount account, Path file) {
    Path written = temporary(account, file);
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file);
    } catch (IOException e) {
      discard(written);
      throw AccountFailures.storage(NOT_WRITTEN, e);
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

  /** A link is refused when the name is taken, which a move is not; some disks know no links. */
  private static void link(Path written, Path file) throws IOException {
    try {
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException _) {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A whole account on the disk, under a name that is nobody's. */
  private static Path temporary(StoredAccount account, Path file) {
    byte[] bytes = AccountFormat.write(account).getBytes(StandardCharsets.UTF_8);
    Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".new");
    try (FileChannel channel =
        FileChannel.open(temporary, Set.of(CREATE_NEW, WRITE), FileModes.forFile(file))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      return temporary;
    } catch (IOException e) {
      discard(temporary);
      throw AccountFailures.storage(NOT_WRITTEN, e);
    }
  }

  private static String text(Path file) throws IOException, AccountFormat.Unreadable {
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(file, Set.of(READ, LinkOption.NOFOLLOW_LINKS)))) {
      byte[] bytes = in.readNBytes(LARGEST_BYTES);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (java.nio.charset.CharacterCodingException _) {
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
    } catch (IOException _) {
      // Not every system can; the file itself is on the disk.
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException _) {
      // It is the owner's alone, and the failure that matters is told.
    }
  }

  private static AssetsException taken(StoredAccount account) {
    return new AssetsException(
        new Failure.InvalidArguments(
            "name",
            "must be a new one: an account named "
                + account.name()
                + " exists; --replace puts this one in its place"));
  }
}
