package kcassets.accounts.audit;

import kcassets.json.RowMembers;

/** The name in a row of {@code sub-accounts}. */
final class SubName {
  private SubName() {}

  /** The name; empty when the row has none, which the next question then tells. */
  static String in(String row) {
    return RowMembers.of(row).flatMap(members -> members.text("subName")).orElse("");
  }
}
