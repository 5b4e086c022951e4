package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library as somebody else uses it: installed into a repository of its own, found there by its
 * coordinates, compiled for Java 21 as a module, and asked of the simulator.
 */
class LibraryTest {
  private static final String MODULES = "json,catalog,accounts,client,portfolio";
  private static final Path CONSUMERS = Folders.checkout().resolve("acceptance/consumers");

  @TempDir static Path folder;
  private static Path repository;

  @BeforeAll
  static void install() throws IOException {
    repository = folder.resolve("repository");
    Path cache = Path.of(System.getProperty("local.repository"));
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>what-the-build-has-already</id>
              <repositories><repository><id>cache</id><url>%1$s</url></repository></repositories>
              <pluginRepositories>
                <pluginRepository><id>cache</id><url>%1$s</url></pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>what-the-build-has-already</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(cache.toUri()));
    Ended installed =
        maven(
            Folders.checkout(),
            "-Ppublish",
            "-Dmaven.test.skip=true",
            "-Dbuild.folder=" + folder.resolve("build") + "/${project.artifactId}",
            "-pl",
            MODULES,
            "-am",
            "install");
    assertThat(installed.exitCode()).as(installed.out()).isZero();
  }

  @Test
  void it_is_installed_with_sources_and_documentation_and_without_databases() throws IOException {
    for (String module : MODULES.split(",")) {
      Path place = repository.resolve("io/github/kucoin-assets/kucoin-assets-" + module + "/0.1.0");
      String name = "kucoin-assets-" + module + "-0.1.0";
      assertThat(place.resolve(name + ".pom")).exists();
      assertThat(place.resolve(name + ".jar")).exists();
      assertThat(place.resolve(name + "-sources.jar")).exists();
      assertThat(place.resolve(name + "-javadoc.jar")).exists();
    }
    try (Stream<Path> files = Files.walk(repository)) {
      assertThat(files.filter(each -> each.toString().contains("duckdb"))).isEmpty();
    }
  }

  @Test
  void a_java_21_program_reads_balances_and_lists_through_the_client_alone() throws IOException {
    List<String> lines = run("client", "example.client/example.Deposited");

    assertThat(lines).anyMatch(line -> line.matches("USDT [0-9.]+"));
    assertThat(lines).anyMatch(line -> line.matches("deposited [0-9]*[1-9][0-9.]*"));
    assertThat(lines).anyMatch(line -> line.startsWith("withheld "));
    assertThat(lines).anyMatch(line -> line.startsWith("[{\"id\":"));
    assertThat(lines).anyMatch(line -> line.startsWith("remark "));
    assertThat(lines).anyMatch(line -> line.contains("got \"no such status!\""));
    assertThat(lines.getLast()).matches("clock 20[0-9-]{8}T[0-9:.]+Z");
  }

  @Test
  void a_java_21_program_reads_the_whole_picture_through_the_portfolio_alone() throws IOException {
    List<String> lines = run("portfolio", "example.portfolio/example.Worth");

    assertThat(lines).anyMatch(line -> line.matches("BTC [0-9.]+"));
    assertThat(lines).contains("complete");
    assertThat(lines.getLast()).startsWith("{\"account\":\"main\"").contains("\"base\":\"EUR\"");
  }

  /** Compiles a program of somebody else, and runs it as a module on the oldest Java there is. */
  private static List<String> run(String consumer, String main) throws IOException {
    Path build = folder.resolve("consumer-" + consumer);
    Ended built =
        maven(
            CONSUMERS.resolve(consumer),
            "-Dbuild.folder=" + build,
            "compile",
            "dependency:copy-dependencies",
            "-DincludeScope=runtime");
    assertThat(built.exitCode()).as(built.out()).isZero();
    try (Stream<Path> libraries = Files.list(build.resolve("dependency"))) {
      assertThat(libraries.map(each -> each.getFileName().toString()))
          .allMatch(name -> name.matches("(kucoin-assets-|jackson-core-|jspecify-).*"));
    }
    try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
      SimulatorKey key = simulator.key();
      Ended ended =
          new Command(
                  java(),
                  "--module-path",
                  build.resolve("classes") + ":" + build.resolve("dependency"),
                  "--module",
                  main,
                  simulator.spotUrl(),
                  simulator.futuresUrl(),
                  key.apiKey(),
                  key.secret(),
                  key.passphrase())
              .run();
      assertThat(ended.err()).isEmpty();
      assertThat(ended.exitCode()).isZero();
      return ended.out().lines().toList();
    }
  }

  /** Java 21 where it is installed, else the one that runs this. */
  private static Path java() throws IOException {
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> homes = Files.list(usual)) {
        for (Path home : (Iterable<Path>) homes::iterator) {
          Path release = home.resolve("release");
          if (Files.isReadable(release)
              && Files.readString(release).contains("JAVA_VERSION=\"21")
              && Files.isExecutable(home.resolve("bin/java"))) {
            return home.resolve("bin/java");
          }
        }
      }
    }
    return Path.of(System.getProperty("java.home"), "bin/java");
  }

  private static Ended maven(Path project, String... words) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "mvn",
                "-B",
                "-q",
                "-ntp",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + repository,
                "-f",
                project.resolve("pom.xml").toString()));
    arguments.addAll(List.of(words));
    return new Command(Path.of("/usr/bin/env"), arguments.toArray(String[]::new))
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("MAVEN_SKIP_RC", "yes")
        .run();
  }

  /** Each piece of code of the page is a part of a program that is compiled and run above. */
  @Test
  void the_code_of_the_page_is_what_these_programs_do() throws IOException {
    String text = Files.readString(Folders.checkout().resolve("docs/library.md"));
    Matcher pieces = Pattern.compile("```(java|xml)\\n(.*?)```", Pattern.DOTALL).matcher(text);
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CONSUMERS)) {
      for (Path each : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        sources.add(flat(Files.readString(each)));
      }
    }
    int count = 0;
    while (pieces.find()) {
      count++;
      assertThat(sources).anyMatch(source -> source.contains(flat(pieces.group(2))));
    }
    assertThat(count).isGreaterThan(5);
  }

  /** Without the indentation, which differs between a page and a class. */
  private static String flat(String code) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
