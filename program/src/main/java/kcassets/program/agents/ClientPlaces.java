package kcassets.program.agents;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Where this user's programs keep their settings, told from the environment. */
public final class ClientPlaces {
  private final Map<String, String> environment;
  private final Path home;

  private ClientPlaces(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /**
   * @throws AssetsException {@code Storage} when the environment names no home folder
   */
  public static ClientPlaces of(Map<String, String> environment) {
    Path home =
        path(environment, "HOME")
            .or(() -> path(environment, "USERPROFILE"))
            .orElseThrow(() ->
                new AssetsException(
                    new Failure.Storage(
                        "the environment names no home folder",
                        "Set HOME to the folder of the user whose agent it is.")));
    return new ClientPlaces(environment, home);
  }

  /** The user's own folder. */
  public Path home() {
    return home;
  }

  /** The folder that a variable names, else one below the user's own. */
  Path named(String variable, String usual) {
    return path(environment, variable).orElseGet(() -> home.resolve(usual));
  }

  /** The folder of the user's own skills, as Claude Code has it. */
  public Path claudeSkills() {
    return named("CLAUDE_CONFIG_DIR", ".claude").resolve("skills");
  }

  /** Where programs with windows keep their settings on Windows, macOS, and elsewhere. */
  Path applications() {
    Path library = home.resolve("Library").resolve("Application Support");
    return path(environment, "APPDATA")
        .orElseGet(() ->
            Files.isDirectory(library)
                ? library
                : path(environment, "XDG_CONFIG_HOME").orElseGet(() -> home.resolve(".config")));
  }

  /** A path as a person writes it: the user's own folder is {@code ~}. */
  public String shown(Path path) {
    return path.startsWith(home) && !path.equals(home)
        ? "~/" + home.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    try {
      return Optional.of(environment.getOrDefault(variable, ""))
          .filter(value -> !value.isEmpty())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
