package kcassets.program.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kcassets.accounts.CredentialsFile;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Asks for the word CONFIRM before something local is deleted. */
public final class Confirmation {
  private static final int LONGEST_LINE = 1024;

  private Confirmation() {}

  /** Reads a line: after a question on a terminal, else silently from standard input. */
  public static void require(ProcessEnvironment process, String whatHappens) {
    if (process.inIsTerminal()) {
      process.err().print(whatHappens + ". Type " + CredentialsFile.CONFIRM + " to go on: ");
      process.err().flush();
    }
    require(line(process.in()).equals(CredentialsFile.CONFIRM), whatHappens);
  }

  public static void require(boolean confirmed, String whatHappens) {
    if (!confirmed) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              List.of(
                  new Problem(
                      CredentialsFile.CONFIRM,
                      "was expected, that word alone on a line, and did not come, so nothing was"
                          + " changed: "
                          + whatHappens,
                      "Ask again and give the word CONFIRM on standard input."))));
    }
  }

  private static String line(InputStream in) {
    StringBuilder line = new StringBuilder();
    try {
      int next = in.read();
      while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
        line.append((char) next);
        next = in.read();
      }
    } catch (IOException _) {
      return "";
    }
    return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .strip();
  }
}
