package kcassets.program.docs;

import java.util.List;
import java.util.Optional;
import kcassets.program.commands.CommandTable;

/** The scripts that complete commands, options and values, made from the command model. */
public final class Completion {
  private Completion() {}

  /** The shells there is a script for. */
  public static List<String> shells() {
    return List.of("bash", "zsh");
  }

  /**
   * The script of a shell.
   *
   * @return empty when there is none for it
   */
  public static Optional<String> of(String shell, CommandTable table) {
    return switch (shell) {
      case "bash" -> Optional.of(bash(table));
      case "zsh" -> Optional.of(zsh(table));
      default -> Optional.empty();
    };
  }

  /** The script for bash. */
  public static String bash(CommandTable table) {
    return new BashCompletion(new CompletionTable(table)).script();
  }

  /** The script for zsh. */
  public static String zsh(CommandTable table) {
    return new ZshCompletion(new CompletionTable(table)).script();
  }
}
