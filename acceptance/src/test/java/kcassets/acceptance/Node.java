package kcassets.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Node, where it and the clients of {@code acceptance/node} are installed. */
final class Node {
  static final Path SCRIPTS = Folders.checkout().resolve("acceptance/node");

  private Node() {}

  /** The program itself; without it, or without the clients, the test is skipped and says so. */
  static Path program() {
    Path node =
        Stream.of("/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin")
            .map(folder -> Path.of(folder, "node"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(SCRIPTS.resolve("no-node"));
    assumeTrue(Files.isExecutable(node), "SKIPPED: node is not installed");
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules/@modelcontextprotocol")),
        "SKIPPED: the clients are not installed; run npm ci in acceptance/node");
    return node;
  }
}
