package kcassets.accounts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.files.FileModes;

/**
 * The accounts of this machine's user: one file each, of mode 0600, in a folder of mode 0700. Holds
 * no state, so threads and processes may share it; a file is always a whole account.
 *
 * <p>Methods throw {@code AssetsException} with {@code CredentialsMissing} when a file cannot be
 * used, and with {@code Storage} when the folder cannot be read or written; neither names a path.
 */
public final class AccountStore {
  private static final String SUFFIX = ".account";

  private final Path home;
  private final Path folder;
  private final boolean keepsDemo;

  /**
   * A store in a folder.
   *
   * @param home the program's folder; it need not exist yet
   */
  public AccountStore(Path home) {
    this(home, false);
  }

  private AccountStore(Path home, boolean keepsDemo) {
    this.home = requireNonNull(home, "home is null");
    this.folder = home.resolve("accounts");
    this.keepsDemo = keepsDemo;
  }

  /**
   * {@return a store in which the account {@code demo} may stand, for a demo that ends with the
   * process}
   *
   * @param home the program's folder
   */
  public static AccountStore ofDemo(Path home) {
    return new AccountStore(home, true);
  }

  /**
   * {@return the account of a name, if there is one}
   *
   * @param name the name
   */
  public Optional<StoredAccount> find(String name) {
    AccountName.requireWellFormed("account", name);
    return hasFolder() ? AccountFile.read(name, file(name)) : Optional.empty();
  }

  /** {@return every account by name; beside them, why others cannot be used} */
  public AccountListing list() {
    List<AccountListing.Listed> accounts = new ArrayList<>();
    List<Failure> unusable = new ArrayList<>();
    for (String name : names()) {
      try {
        AccountFile.read(name, file(name))
            .ifPresent(
                account -> accounts.add(new AccountListing.Listed(name, account.environment())));
      } catch (AssetsException e) {
        unusable.add(e.failure());
      }
    }
    return new AccountListing(accounts, unusable);
  }

  /**
   * Stores an account under a name that is still free.
   *
   * @param account the account, as the caller calls it
   */
  public void add(StoredAccount account) {
    requireStorable(account);
    makeFolder();
    AccountFile.create(account, file(account.name()));
  }

  /**
   * Stores an account, in place of one of the same name if there is one.
   *
   * @param account the account, as the caller calls it
   */
  public void replace(StoredAccount account) {
    requireStorable(account);
    makeFolder();
    AccountFile.replace(account, file(account.name()));
  }

  /**
   * {@return whether the name is taken, even by a file that cannot be used}
   *
   * @param name the name
   */
  public boolean has(String name) {
    return AccountName.isWellFormed(name) && Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Forgets an account, damaged or not.
   *
   * @param name the name
   * @throws AssetsException {@code CredentialsMissing} when there is none of that name
   */
  public void remove(String name) {
    AccountName.requireWellFormed("name", name);
    if (!AccountFile.delete(file(name))) {
      throw AccountFailures.unknown(name);
    }
  }

  private void requireStorable(StoredAccount account) {
    if (isReserved(account.name())) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "name", "must not be " + account.name() + ", which has a meaning of its own"));
    }
  }

  private boolean isReserved(String name) {
    return AccountName.isReserved(name) && !(keepsDemo && name.equals(AccountName.DEMO));
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  /** Whether there is a folder; one that others can reach is refused. */
  private boolean hasFolder() {
    try {
      if (FileModes.othersMayTouch(folder)) {
        throw AccountFailures.exposedFolder();
      }
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException("accounts");
      }
      return true;
    } catch (NoSuchFileException e) {
      // The same exception comes where the home itself is no folder.
      if (Files.exists(home) && !Files.isDirectory(home)) {
        throw AccountFailures.storage("the program's folder is not a folder", e);
      }
      return false;
    } catch (IOException e) {
      throw AccountFailures.storage("the stored accounts cannot be read", e);
    }
  }

  /** {@return the name of every account, whether it can be used or not} */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (!hasFolder()) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        if (AccountName.isWellFormed(name) && !isReserved(name)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw AccountFailures.storage("the stored accounts cannot be listed", asIo(e));
    }
    Collections.sort(names);
    return names;
  }

  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new IOException(e);
  }

  /** Makes the folder, or takes from others what they may do with it: adding repairs. */
  private void makeFolder() {
    try {
      FileModes.makeFolder(folder);
    } catch (IOException e) {
      throw AccountFailures.storage("the folder of the accounts cannot be made", e);
    }
  }
}
