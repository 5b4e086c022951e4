package kcassets.accounts;

import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** What an account may be called: 1 to 64 letters, digits, dots, dashes and underscores. */
public final class AccountName {
  /** The account of the environment's variables. */
  public static final String ENVIRONMENT = "env";

  /** The account of the simulator inside the program. */
  public static final String DEMO = "demo";

  /** The account that is used when none is named. */
  public static final String USUAL = "main";

  private static final int LONGEST = 64;

  private AccountName() {}

  /**
   * {@return whether a text has the shape of a name; it then has no meaning to a file system}
   *
   * @param name the name
   */
  public static boolean isWellFormed(String name) {
    if (name.isEmpty() || name.length() > LONGEST || !isLetterOrDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return whether a name stands for something that is never stored}
   *
   * @param name the name
   */
  public static boolean isReserved(String name) {
    return name.equals(ENVIRONMENT) || name.equals(DEMO);
  }

  /**
   * Refuses what has not the shape of a name.
   *
   * @param parameter the option or variable it came in
   */
  static void requireWellFormed(String parameter, String name) {
    if (!isWellFormed(name)) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              parameter,
              "must be 1 to 64 letters, digits, dots, dashes or underscores and begin with a letter"
                  + " or a digit; got "
                  + Quoted.of(name)));
    }
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
