package kcassets.accounts;

import java.util.List;
import kcassets.catalog.failure.Failure;

/**
 * The accounts there are.
 *
 * @param accounts those that can be used, by name
 * @param unusable why each of the others cannot
 */
public record AccountListing(List<Listed> accounts, List<Failure> unusable) {
  /** Checks its parts, and copies what could change. */
  public AccountListing {
    accounts = List.copyOf(accounts);
    unusable = List.copyOf(unusable);
  }

  /**
   * One account of a list: nothing of its credentials.
   *
   * @param environment {@code Production} or {@code Simulator}
   * @param name the name
   */
  public record Listed(String name, String environment) {}
}
