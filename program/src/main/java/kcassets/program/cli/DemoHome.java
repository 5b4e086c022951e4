package kcassets.program.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.program.accounts.AccountStore;
import kcassets.program.accounts.Home;

/** A store for the demo alone: it begins with the demo's account and is gone at the end. */
final class DemoHome implements AutoCloseable {
  private final Demo demo = Demo.start();
  private final Path folder;
  private final AccountStore store;

  DemoHome() {
    try {
      folder = Files.createTempDirectory("kucoin-assets-demo");
    } catch (IOException e) {
      throw new AssetsException(
          new Failure.Storage(
              "no temporary folder can be made for the demo", "Make room for temporary files."),
          e);
    }
    store = AccountStore.ofDemo(folder);
    store.replace(demo.account());
  }

  Home home() {
    return new Home(folder, folder);
  }

  AccountStore store() {
    return store;
  }

  @Override
  public void close() {
    demo.close();
    try (Stream<Path> files = Files.walk(folder)) {
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
