package kcassets.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What runs the clients that others wrote in JavaScript. */
final class Node {
  private Node() {}

  /** Its program, where it is installed; else the test that asks is skipped. */
  static Path path() {
    Path node =
        Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin")
            .map(folder -> Path.of(folder, "node"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("no-node"));
    assumeTrue(Files.isExecutable(node), "SKIPPED: node is not installed");
    return node;
  }
}
