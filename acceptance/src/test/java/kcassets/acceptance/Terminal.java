package kcassets.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a command line as if somebody sat before it, by script(1). */
final class Terminal {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  private Terminal() {}

  /**
   * Everything on the screen comes as standard output.
   *
   * @param line for a shell, in which the program is called {@code kucoin-assets}
   * @param typed what is typed
   */
  static Ended runs(User user, String line, String typed) {
    assumeTrue(Files.isExecutable(SCRIPT), "script(1) is needed to make a terminal");
    return user.types().as(SCRIPT, "-qec", line, "/dev/null").reading(typed).run();
  }
}
