package kcassets.mcp;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kcassets.catalog.Group;

/**
 * What a server offers.
 *
 * @param accounts the only ones that exist for the client; all there are where it is empty
 * @param usual the account that is meant when a call names none
 * @param groups whose operations to serve; all where it is empty
 * @param answerTokens about how large an answer may be, in tokens of a model
 */
public record ServerOptions(
    List<String> accounts, String usual, Set<Group> groups, int answerTokens) {
  /** The size that the usual clients take without complaint. */
  public static final int USUAL_TOKENS = 20_000;

  /** Less would hold no row with what is told beside it. */
  public static final int LEAST_TOKENS = 2_000;

  /** More would fill any model. */
  public static final int MOST_TOKENS = 1_000_000;

  public ServerOptions {
    accounts = List.copyOf(accounts);
    groups = groups.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(groups));
  }
}
