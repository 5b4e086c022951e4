package kcassets.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are their owner's alone. Where a file system knows no modes, nothing is done. */
final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** What a file is made with: mode 0600. */
  static FileAttribute<?>[] ofOwner(Path near) {
    return attributes(near, FILE);
  }

  /** Makes a folder of mode 0700, or takes from others what they may do with it. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
    close(folder, FOLDER);
  }

  /** Takes from others what they may do with a file, if it exists. */
  static void closeFile(Path file) throws IOException {
    if (Files.exists(file)) {
      close(file, FILE);
    }
  }

  private static void close(Path path, Set<PosixFilePermission> modes) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && !modes.containsAll(view.readAttributes().permissions())) {
      view.setPermissions(modes);
    }
  }

  private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> modes) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)}
        : new FileAttribute<?>[0];
  }
}
