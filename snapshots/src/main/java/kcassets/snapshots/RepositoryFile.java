package kcassets.snapshots;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file of the checkout that is generated: compared, or rewritten with -Dsnapshots=update. */
public final class RepositoryFile {
  private static final String CURE =
      "; ./check --update rewrites it, or mvn with -Dsnapshots=update";
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 160;

  private RepositoryFile() {}

  /** As the build that runs the test says: in its checkout, to compare or to rewrite. */
  public static void assertUpToDate(String name, String generated) throws IOException {
    assertUpToDate(Path.of(property("repository.root")), property("snapshots"), name, generated);
  }

  /** In a folder, with {@code update} as the mode that rewrites. */
  public static void assertUpToDate(Path root, String mode, String name, String generated)
      throws IOException {
    Path file = root.resolve(name);
    if (mode.equals("update")) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, generated);
    }
    if (!Files.exists(file)) {
      fail(name + " does not exist" + CURE);
    }
    String kept = Files.readString(file);
    if (!kept.equals(generated)) {
      fail(name + " is out of date" + CURE + "\n" + difference(kept, generated));
    }
  }

  /** The first lines that differ; those of a whole file would hide what has happened. */
  private static String difference(String kept, String generated) {
    List<String> before = List.of(kept.split("\n", -1));
    List<String> after = List.of(generated.split("\n", -1));
    int first = 0;
    while (first < Math.min(before.size(), after.size())
        && before.get(first).equals(after.get(first))) {
      first++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - first
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    StringBuilder words = new StringBuilder("first difference at line ").append(first + 1);
    lines(words, "- ", before.subList(first, before.size() - end));
    lines(words, "+ ", after.subList(first, after.size() - end));
    return words.toString();
  }

  private static void lines(StringBuilder words, String mark, List<String> lines) {
    for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      words
          .append('\n')
          .append(mark)
          .append(line, 0, Math.min(LONGEST_LINE, line.length()))
          .append(line.length() > LONGEST_LINE ? "…" : "");
    }
    if (lines.size() > MOST_LINES) {
      words.append('\n').append(mark).append("… ").append(lines.size()).append(" lines in all");
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + " is not set by the build");
  }
}
