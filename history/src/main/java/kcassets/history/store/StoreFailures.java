package kcassets.history.store;

import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** What may be wrong with a store, in sentences without a path. */
final class StoreFailures {
  private StoreFailures() {}

  static AssetsException busy(Throwable cause) {
    return of(
        "the local store is in use by another program that does not let go of it",
        "End what else has it open, such as a database shell, and ask again.",
        cause);
  }

  static AssetsException full(Throwable cause) {
    return of(
        "the disk of the local store is full; what was being written is not kept",
        new Advice.UseStore("Make room"),
        cause);
  }

  static AssetsException closed(Throwable cause) {
    return of(
        "the local store cannot be opened, for its files or their folder may not be used",
        new Advice.UseStore("Check that the program's data folder can be read and written"),
        cause);
  }

  static AssetsException damaged(Throwable cause) {
    return of(
        "the local store is damaged, so it was left alone",
        new Advice.UseStore("Restore it from a backup, or move it away and begin a new one"),
        cause);
  }

  static AssetsException foreign(Throwable cause) {
    return new AssetsException(Schema.foreign().failure(), cause);
  }

  static AssetsException newer(Throwable cause) {
    return new AssetsException(Schema.newer().failure(), cause);
  }

  static AssetsException of(String message, String advice, Throwable cause) {
    return of(message, Advice.of(advice), cause);
  }

  static AssetsException of(String message, Advice advice, Throwable cause) {
    return new AssetsException(new Failure.Storage(message, advice), cause);
  }
}
