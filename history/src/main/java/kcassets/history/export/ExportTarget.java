package kcassets.history.export;

import java.nio.file.Path;

/**
 * Where an export goes.
 *
 * @param asked the name as it was asked for
 */
record ExportTarget(Path asked) {
  /** The file of a part: {@code taxes.csv} becomes {@code taxes-trades.csv}. */
  Path part(String part) {
    return asked.resolveSibling(inserted(ownName(), part));
  }

  /** Empty for the root of a file system, which no export can be. */
  private String ownName() {
    Path name = asked.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The same as the user would type it. */
  String name(String part) {
    return part(part).toString();
  }

  /** What tells what is not in the files. */
  Path report() {
    return asked.resolveSibling(asked.getFileName() + ".left-out.json");
  }

  private static String inserted(String name, String part) {
    if (part.isEmpty()) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name + "-" + part : name.substring(0, dot) + "-" + part + name.substring(dot);
  }
}
