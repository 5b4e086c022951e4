package kcassets.acceptance;

import java.nio.file.Path;
import java.util.List;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;

/** Somebody who uses the finished program, with a home of their own. */
final class User {
  private final Path home;

  /**
   * @param home need not exist yet
   */
  User(Path home) {
    this.home = home;
  }

  Path home() {
    return home;
  }

  /** A command line through the launcher. */
  Command types(String... arguments) {
    return new Command(Folders.distribution().resolve("kucoin-assets"), arguments)
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("KUCOIN_ASSETS_HOME", home.toString());
  }

  /** The same without the launcher, in a JVM with options of its own. */
  Command typesToJava(List<String> options, String... arguments) {
    Path jar = Folders.distribution().resolve("lib/kucoin-assets.jar");
    return types()
        .as(Path.of(System.getProperty("java.home"), "bin", "java"), "-XX:+UseSerialGC")
        .and("-XX:-UsePerfData", "-Xlog:disable", "-XX:AOTCache=" + Folders.startUpCache())
        .and(options.toArray(String[]::new))
        .and("-cp", jar.toString(), "kcassets.program.Main")
        .and(arguments);
  }

  Ended runs(String... arguments) {
    return types(arguments).run();
  }

  /** Stores a key of a simulator. */
  Ended adds(String name, Simulator simulator, SimulatorKey key, String... options) {
    return adds(name, addresses(simulator), threeLines(key), options);
  }

  /** Stores what stands on the lines. */
  Ended adds(String name, String addresses, String lines, String... options) {
    String[] arguments = {"accounts", "add", name, "--from-file", "-", "--simulator", addresses};
    return types(arguments).and(options).reading(lines).run();
  }

  static String addresses(Simulator simulator) {
    return simulator.spotUrl() + "," + simulator.futuresUrl();
  }

  static String threeLines(SimulatorKey key) {
    return String.join("\n", key.apiKey(), key.secret(), key.passphrase()) + "\n";
  }
}
