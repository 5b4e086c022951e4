package kcassets.program.skill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Writes the skill into a folder. A list of digests beside it tells what was written here before: a
 * file that somebody else wrote or changed stays as it is.
 */
public final class SkillInstallation {
  private static final String WRITTEN = ".written-by-kucoin-assets";
  private static final long LARGEST_BYTES = 4L << 20;

  private final Path folder;

  /**
   * @param skills the folder of all skills; it need not exist
   */
  public SkillInstallation(Path skills) {
    this.folder = skills.resolve(SkillFiles.NAME);
  }

  /** The skill's own folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes what is new and removes what the skill had and has no more.
   *
   * @param files what the skill has now, by their paths in its folder
   * @throws AssetsException {@code Storage} when the folder cannot be read or written
   */
  public SkillChange install(Map<String, String> files, boolean dryRun) {
    try {
      Map<String, String> before = digests();
      Sorted sorted = new Sorted();
      for (Map.Entry<String, String> file : files.entrySet()) {
        sorted.put(file.getKey(), there(file.getKey()), file.getValue(), before);
      }
      for (Map.Entry<String, String> old : before.entrySet()) {
        boolean gone = !files.containsKey(old.getKey());
        if (gone
            && there(old.getKey())
                .map(SkillInstallation::digest)
                .equals(Optional.of(old.getValue()))) {
          sorted.removed.add(old.getKey());
        }
      }
      if (!dryRun) {
        write(sorted, files);
      }
      return new SkillChange(dryRun, sorted.written, sorted.unchanged, sorted.kept, sorted.removed);
    } catch (IOException _) {
      throw new AssetsException(
          new Failure.Storage(
              "the folder of skills cannot be read or written",
              "Look at who may write it, or name another one with --dir."));
    }
  }

  private static final class Sorted {
    private final List<String> written = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    void put(String name, Optional<String> there, String text, Map<String, String> before) {
      if (there.equals(Optional.of(text))) {
        unchanged.add(name);
      } else if (there.isEmpty()
          || there.map(SkillInstallation::digest).equals(Optional.ofNullable(before.get(name)))) {
        written.add(name);
      } else {
        kept.add(name);
      }
    }
  }

  private void write(Sorted sorted, Map<String, String> files) throws IOException {
    for (String name : sorted.written) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      Files.writeString(file, files.getOrDefault(name, ""));
    }
    for (String name : sorted.removed) {
      Files.deleteIfExists(folder.resolve(name));
    }
    StringBuilder list = new StringBuilder();
    files.forEach((name, text) -> {
      if (!sorted.kept.contains(name)) {
        list.append(digest(text)).append("  ").append(name).append('\n');
      }
    });
    Files.writeString(folder.resolve(WRITTEN), list);
  }

  private Optional<String> there(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    // Whatever is no file of an ordinary size is not ours; its text then equals none of ours.
    return Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.of("");
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new HashMap<>();
    there(WRITTEN)
        .orElse("")
        .lines()
        .map(line -> line.split(" {2}", 2))
        .filter(parts -> parts.length == 2 && isInside(parts[1]))
        .forEach(parts -> digests.put(parts[1], parts[0]));
    return digests;
  }

  /** The list is a file that anybody may have changed: it must not lead out of the folder. */
  private static boolean isInside(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..");
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
