package kcassets.history.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.files.UnfinishedFile;

/**
 * A file of an export: its owner's alone, named when it is whole, and taken away when the process
 * is told to end before. Used by one thread.
 */
final class ExportedFile implements AutoCloseable {
  private final UnfinishedFile file;
  private final ExitCleanup sweep;

  private ExportedFile(UnfinishedFile file) {
    this.file = file;
    this.sweep = ExitCleanup.by(file::close);
  }

  /** Begins a file beside where it will be. */
  static ExportedFile begin(Path target) {
    try {
      return new ExportedFile(UnfinishedFile.of(target));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  OutputStream out() {
    return file.out();
  }

  /** What was written so far can be read here. */
  Path unfinished() {
    return file.path();
  }

  /** Gives it its name. */
  void finish() {
    try {
      file.finish();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    file.close();
    sweep.callOff();
  }

  static AssetsException failure(Exception e) {
    return new AssetsException(
        new Failure.Storage(
            "the file cannot be written, so nothing was", Advice.Step.CHOOSE_DESTINATION),
        e);
  }
}
