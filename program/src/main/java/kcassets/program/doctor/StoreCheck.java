package kcassets.program.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcassets.accounts.AccountListing;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.failure.AssetsException;
import kcassets.faces.CommandLineAdvice;

/** The program's folders, and the accounts in them. */
final class StoreCheck {
  private static final String HOME = "home";
  private static final String ACCOUNTS = "accounts";

  private StoreCheck() {}

  static Check check(CheckedSetup.Store store) {
    return new Check(
        List.of(HOME, ACCOUNTS),
        () ->
            switch (store) {
              case CheckedSetup.Store.At(Home home, AccountStore accounts) ->
                  List.of(home(home), accounts(accounts));
              case CheckedSetup.Store.Nowhere(String hint) ->
                  List.of(
                      Diagnosis.fail(HOME, "there is no place for the program's files", hint),
                      Diagnosis.fail(ACCOUNTS, "there is no place for accounts", hint));
            });
  }

  private static Diagnosis home(Home home) {
    for (Path folder : List.of(home.configuration(), home.data())) {
      if (!isWritable(folder)) {
        return Diagnosis.fail(
            HOME,
            "the program's folder cannot be written",
            "Make it a folder that you may write, or name another with " + Home.VARIABLE + ".");
      }
    }
    return Files.isDirectory(home.configuration())
        ? Diagnosis.pass(HOME, "the program's folder can be read and written")
        : Diagnosis.pass(HOME, "nothing is kept yet; the program's folder can be made");
  }

  /** Whether a folder can be written, or made where there is none. */
  private static boolean isWritable(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      Path parent = existing.getParent();
      if (parent == null) {
        return false;
      }
      existing = parent;
    }
    return Files.isDirectory(existing) && Files.isWritable(existing);
  }

  private static Diagnosis accounts(AccountStore store) {
    AccountListing listing;
    try {
      listing = store.list();
    } catch (AssetsException e) {
      return Diagnosis.fail(
          ACCOUNTS, e.failure().message(), CommandLineAdvice.WORDS.hint(e.failure()));
    }
    int usable = listing.accounts().size();
    int unusable = listing.unusable().size();
    String kept = (usable == 1 ? "1 account is" : usable + " accounts are") + " kept";
    return unusable == 0
        ? Diagnosis.pass(ACCOUNTS, kept + ", in files of their owner alone")
        : Diagnosis.fail(
            ACCOUNTS,
            kept + ", and " + unusable + " cannot be used",
            "kucoin-assets accounts list says which and why.");
  }
}
