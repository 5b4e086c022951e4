package kcassets.program.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * A folder of the owner alone that a demo keeps things in, gone with all that is in it at the end.
 */
record TemporaryFolder(Path path) implements AutoCloseable {
  /**
   * @throws AssetsException {@code Storage} when there is no room for one
   */
  static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("kucoin-assets-demo"));
    } catch (IOException e) {
      throw new AssetsException(
          new Failure.Storage(
              "no temporary folder can be made for the demo", "Make room for temporary files."),
          e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssetsException(
          new Failure.Storage(
              "the demo's temporary folder could not be removed", "Empty the temporary folder."),
          e);
    }
  }
}
