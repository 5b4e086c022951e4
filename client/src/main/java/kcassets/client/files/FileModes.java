package kcassets.client.files;

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
 * the protection: every check passes and nothing is changed. Threads may share it.
 */
public final class FileModes {
  private static final Set<PosixFilePermission> OWNER_FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private FileModes() {}

  /** Whether group or others may read what a path leads to. */
  public static boolean othersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> modes = modes(file);
    return modes.contains(PosixFilePermission.GROUP_READ)
        || modes.contains(PosixFilePermission.OTHERS_READ);
  }

  /** Whether group or others may do anything with it. */
  public static boolean othersMayTouch(Path path, LinkOption... options) throws IOException {
    Set<PosixFilePermission> modes = modes(path, options);
    modes.removeAll(OWNER_FOLDER);
    return !modes.isEmpty();
  }

  /**
   * What a file is made with: mode 0600.
   *
   * @param near a path of the same file system
   */
  public static FileAttribute<?>[] forFile(Path near) {
    return attributes(near, OWNER_FILE);
  }

  /**
   * What a folder is made with: mode 0700.
   *
   * @param near a path of the same file system
   */
  public static FileAttribute<?>[] forFolder(Path near) {
    return attributes(near, OWNER_FOLDER);
  }

  /** Makes a folder of mode 0700, or takes from group and others what they may do with it. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, forFolder(folder));
    close(folder);
  }

  /** Takes from group and others what they may do with a file or a folder, if there is one. */
  public static void close(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && Files.exists(path) && othersMayTouch(path)) {
      view.setPermissions(Files.isDirectory(path) ? OWNER_FOLDER : OWNER_FILE);
    }
  }

  private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> modes) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)}
        : new FileAttribute<?>[0];
  }

  private static Set<PosixFilePermission> modes(Path path, LinkOption... options)
      throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, options);
    Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
    if (view != null) {
      modes.addAll(view.readAttributes().permissions());
    }
    return modes;
  }
}
