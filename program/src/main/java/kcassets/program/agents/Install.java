package kcassets.program.agents;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be written into a client's configuration.
 *
 * @param name what the client calls the server
 * @param entry how it starts it
 */
public record Install(String name, ServerEntry entry) {
  /** The name that is taken when none is given. */
  public static final String USUAL_NAME = "kucoin-assets";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public Install {
    requireNonNull(entry, "entry is null");
    if (!isName(name)) {
      throw new IllegalArgumentException("a server's name has letters, digits, '_' and '-'");
    }
  }

  /**
   * This program serving these accounts, or a simulated one.
   *
   * @param store the address of the database with their history; empty for the program's folder
   */
  public static Install serving(
      String name, String launcher, List<String> accounts, Optional<String> store, boolean demo) {
    return new Install(name, ServerEntry.serving(launcher, accounts, store, demo));
  }

  /** Whether a server can be called so in every client. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
