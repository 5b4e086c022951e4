package kcassets.accounts;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Where the program keeps things. Nothing is made or looked at here.
 *
 * @param configuration for accounts
 * @param data for the local store
 */
public record Home(Path configuration, Path data) {
  /** The variable that names one folder for everything. */
  public static final String VARIABLE = "KUCOIN_ASSETS_HOME";

  private static final String NAME = "kucoin-assets";

  /** Checks its parts, and copies what could change. */
  public Home {
    requireNonNull(configuration, "configuration is null");
    requireNonNull(data, "data is null");
  }

  /**
   * {@return the folders that an environment names: one of ours, else those of XDG, else the usual
   * ones under the user's home} Empty counts as unset.
   *
   * @param environment variables by name
   * @throws AssetsException {@code Storage} when it names none
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
   *     Directories</a>
   */
  public static Home of(Map<String, String> environment) {
    Optional<Path> own = path(environment, VARIABLE);
    if (own.isPresent()) {
      Path home = own.get().toAbsolutePath();
      return new Home(home, home);
    }
    return new Home(
        xdg(environment, "XDG_CONFIG_HOME", ".config"),
        xdg(environment, "XDG_DATA_HOME", ".local/share"));
  }

  private static Path xdg(Map<String, String> environment, String variable, String usual) {
    // The specification wants a relative path ignored.
    return path(environment, variable)
        .filter(Path::isAbsolute)
        .or(() -> path(environment, "HOME").map(home -> home.resolve(usual)))
        .or(() -> path(environment, "USERPROFILE").map(home -> home.resolve(usual)))
        .map(folder -> folder.resolve(NAME))
        .orElseThrow(() -> none("the environment names no home folder"));
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value));
    } catch (InvalidPathException ignored) {
      throw none(variable + " does not name a folder");
    }
  }

  private static AssetsException none(String message) {
    return new AssetsException(
        new Failure.Storage(message, "Set " + VARIABLE + " to a folder of your own."));
  }
}
