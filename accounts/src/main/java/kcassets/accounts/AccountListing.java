package kcassets.accounts;

import java.util.List;

/**
 * The accounts there are.
 *
 * @param accounts those that can be used, by name
 * @param warnings a sentence for each that cannot
 */
public record AccountListing(List<Listed> accounts, List<String> warnings) {
  public AccountListing {
    accounts = List.copyOf(accounts);
    warnings = List.copyOf(warnings);
  }

  /**
   * One account of a list: nothing of its credentials.
   *
   * @param environment {@code Production} or {@code Simulator}
   */
  public record Listed(String name, String environment) {}
}
