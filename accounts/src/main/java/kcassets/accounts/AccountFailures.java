package kcassets.accounts;

import java.io.IOException;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** What may be wrong with accounts, in sentences without a path. */
final class AccountFailures {
  private AccountFailures() {}

  static AssetsException unknown(String name) {
    return new AssetsException(
        new Failure.CredentialsMissing(
            "there is no account named " + name, new Advice.AddAccount(name)));
  }

  static AssetsException exposedFile(String name) {
    return unusable(
        "the stored account " + name + " can be reached by other users, so it is not used",
        Advice.Step.RESTORE_FILE_MODE);
  }

  static AssetsException exposedFolder() {
    return unusable(
        "the folder of the accounts can be reached by other users, so no account in it is used",
        Advice.of("Restore mode 0700 of the folder, or add an account again."));
  }

  static AssetsException broken(String name) {
    return unusable(
        "the stored account " + name + " is damaged or was written by another version",
        new Advice.AddAccountAgain(name));
  }

  static AssetsException unreadable(String name) {
    return unusable(
        "the stored account " + name + " cannot be read", new Advice.AddAccountAgain(name));
  }

  static AssetsException storage(String message, IOException cause) {
    return new AssetsException(
        new Failure.Storage(
            message,
            "Check that the program's folder can be read and written and that its disk has room;"
                + " KUCOIN_ASSETS_HOME names another folder."),
        cause);
  }

  static AssetsException unusable(String message, Advice advice) {
    return new AssetsException(new Failure.CredentialsMissing(message, advice));
  }
}
