package kcassets.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may touch a file. Where a file system knows no modes, as on Windows, the user's own folder is
 * the protection and every check passes.
 */
final class FileModes {
  private static final Set<PosixFilePermission> OWNER_FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private FileModes() {}

  /** Whether group or others may read what a path leads to. */
  static boolean othersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> modes = modes(file);
    return modes.contains(PosixFilePermission.GROUP_READ)
        || modes.contains(PosixFilePermission.OTHERS_READ);
  }

  /** Whether group or others may do anything with it. */
  static boolean othersMayTouch(Path file, LinkOption... options) throws IOException {
    Set<PosixFilePermission> modes = modes(file, options);
    modes.removeAll(OWNER_FOLDER);
    return !modes.isEmpty();
  }

  /** What a file is made with: mode 0600. */
  static FileAttribute<?>[] forFile(Path folder) {
    return attributes(folder, OWNER_FILE);
  }

  /** What a folder is made with: mode 0700. */
  static FileAttribute<?>[] forFolder(Path parent) {
    return attributes(parent, OWNER_FOLDER);
  }

  /** Takes from group and others what they may do with a folder. */
  static void closeFolder(Path folder) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null && othersMayTouch(folder)) {
      view.setPermissions(OWNER_FOLDER);
    }
  }

  private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> modes) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)}
        : new FileAttribute<?>[0];
  }

  private static Set<PosixFilePermission> modes(Path file, LinkOption... options)
      throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, options);
    Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
    if (view != null) {
      modes.addAll(view.readAttributes().permissions());
    }
    return modes;
  }
}
