package kcassets.program.agents;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** Finds the script that starts this program: a client needs its absolute path. */
public final class Launcher {
  private static final String NAME = "kucoin-assets";
  private static final String BUILT = ".kucoin-assets";

  private Launcher() {}

  /**
   * The launcher of the code that runs now.
   *
   * @throws AssetsException {@code Storage} when it was started in another way
   */
  public static Path ofThisProgram() {
    try {
      CodeSource source = Launcher.class.getProtectionDomain().getCodeSource();
      Optional<Path> found =
          source == null
              ? Optional.empty()
              : above(Path.of(source.getLocation().toURI()).toAbsolutePath());
      return found.orElseThrow(Launcher::missing);
    } catch (URISyntaxException _) {
      throw missing();
    }
  }

  /**
   * The nearest launcher in the folders above some code. What a checkout has built for itself is
   * replaced with every build, so there it is the checkout's own.
   */
  static Optional<Path> above(Path code) {
    for (Path folder = code.getParent(); folder != null; folder = folder.getParent()) {
      Path built = folder.getParent();
      boolean replaced = built != null && built.getFileName() != null && built.endsWith(BUILT);
      Path launcher = folder.resolve(NAME);
      if (!replaced && Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
        return Optional.of(launcher);
      }
    }
    return Optional.empty();
  }

  private static AssetsException missing() {
    return new AssetsException(
        new Failure.Storage(
            "the script that starts this program is not beside it",
            "Run this command through kucoin-assets, of a checkout or a distribution."));
  }
}
