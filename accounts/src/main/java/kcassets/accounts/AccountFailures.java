package kcassets.accounts;

import java.io.IOException;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** What may be wrong with accounts, in sentences without a path. */
final class AccountFailures {
  private AccountFailures() {}

  static AssetsException unknown(String name) {
    return new AssetsException(
        new Failure.CredentialsMissing(
            "there is no account named " + name,
            "Add it with: kucoin-assets accounts add "
                + name
                + " --from-file FILE; or look around without one: add --demo."));
  }

  static AssetsException exposedFile(String name) {
    return unusable(
        "the stored account " + name + " can be reached by other users, so it is not used",
        "Restore mode 0600 of its file, or add the account again with --replace; if others may have"
            + " seen the key, replace the key.");
  }

  static AssetsException exposedFolder() {
    return unusable(
        "the folder of the accounts can be reached by other users, so no account in it is used",
        "Restore mode 0700 of the folder, or add an account again.");
  }

  static AssetsException broken(String name) {
    return unusable(
        "the stored account " + name + " is damaged or was written by another version",
        addAgain(name));
  }

  static AssetsException unreadable(String name) {
    return unusable("the stored account " + name + " cannot be read", addAgain(name));
  }

  static AssetsException storage(String message, IOException cause) {
    return new AssetsException(
        new Failure.Storage(
            message,
            "Check that the program's folder can be read and written and that its disk has room;"
                + " KUCOIN_ASSETS_HOME names another folder."),
        cause);
  }

  static AssetsException unusable(String message, String hint) {
    return new AssetsException(new Failure.CredentialsMissing(message, hint));
  }

  private static String addAgain(String name) {
    return "Add it again with: kucoin-assets accounts add " + name + " --from-file FILE --replace";
  }
}
