package kcassets.program.cli;

import java.util.List;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;

/** Answers a word that is no command: a slip of the finger, or a wish to change something. */
public final class UnknownCommand {
  private static final Set<String> CHANGING =
      Set.of(
          "transfer",
          "transfers",
          "withdraw",
          "create",
          "delete",
          "update",
          "modify",
          "cancel",
          "order",
          "orders",
          "buy",
          "sell",
          "trade",
          "borrow",
          "repay",
          "lend",
          "redeem",
          "purchase",
          "place",
          "send",
          "apply",
          "convert",
          "stake",
          "unstake",
          "subscribe",
          "set",
          "enable",
          "disable",
          "flex",
          "inner",
          "universal",
          "deposit",
          "pay",
          "move",
          "swap",
          "add",
          "remove",
          "edit",
          "change",
          "close",
          "open");

  private UnknownCommand() {}

  /** The problem of a word, given the words that are known. */
  public static Problem of(String typed, List<String> known) {
    List<String> near = Suggestions.near(typed, known);
    String verb = typed.replace('_', '-').split("-", 2)[0];
    if (CHANGING.contains(typed) || (near.isEmpty() && CHANGING.contains(verb))) {
      return new Problem(
          "command",
          Quoted.of(typed)
              + " would change something: this program is read-only and never changes anything on"
              + " the exchange"
              + Suggestions.sentence(typed, known));
    }
    return new Problem(
        "command",
        "is unknown: "
            + Quoted.of(typed)
            + (near.isEmpty()
                ? "; kucoin-assets --help lists the commands"
                : Suggestions.sentence(typed, known)));
  }
}
