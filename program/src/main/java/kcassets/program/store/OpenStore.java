package kcassets.program.store;

import java.util.Optional;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;

/** The local store in use, and the folder that goes with it where it is of this run alone. */
public final class OpenStore implements AutoCloseable {
  private final HistoryStore store;
  private final Optional<TemporaryFolder> folder;

  private OpenStore(HistoryStore store, Optional<TemporaryFolder> folder) {
    this.store = store;
    this.folder = folder;
  }

  static OpenStore at(StoreLocation location) {
    return new OpenStore(HistoryStore.open(location), Optional.empty());
  }

  static OpenStore ofThisRun() {
    TemporaryFolder folder = TemporaryFolder.make();
    return new OpenStore(
        HistoryStore.open(new StoreLocation.Embedded(folder.path().resolve("store"))),
        Optional.of(folder));
  }

  public HistoryStore store() {
    return store;
  }

  /** The folder that goes with it. */
  Optional<TemporaryFolder> folder() {
    return folder;
  }

  @Override
  public void close() {
    store.close();
    folder.ifPresent(TemporaryFolder::close);
  }
}
