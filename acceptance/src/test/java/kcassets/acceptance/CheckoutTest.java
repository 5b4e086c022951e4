package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout: when it builds, and what it keeps from the build. Maven is pretended
 * in all tests but the last: it counts its calls and "builds" a copy of a jar.
 */
class CheckoutTest {
  @TempDir Path folder;

  private Path checkout = Path.of("");
  private Path calls = Path.of("");
  private Path jdk = Path.of("");

  @BeforeEach
  void lay_out_a_checkout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a checkout"));
    calls = Files.writeString(folder.resolve("calls"), "");
    jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25.0.1");
    Folders.copy(Folders.checkout().resolve("kucoin-assets"), checkout.resolve("kucoin-assets"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve(".mvn"));
    Path sources = Files.createDirectories(checkout.resolve("program/src/main/java"));
    Files.createDirectories(checkout.resolve("program/src/test/java"));
    Files.writeString(checkout.resolve("program/pom.xml"), "<project/>");
    Files.writeString(sources.resolve("Main.java"), "one");
    pretendMaven("");
  }

  @Test
  void it_builds_once_and_again_only_after_a_change() throws IOException {
    assertThat(launch().run().exitCode()).isZero();
    assertThat(launch().run().err()).isEmpty();
    assertThat(builds()).isEqualTo(1);

    Path source = checkout.resolve("program/src/main/java/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
    assertThat(launch().run().err()).isEmpty();
    assertThat(builds()).as("after a touch").isEqualTo(1);

    Files.writeString(source, "two");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(launch().run().err()).contains("building again");
    assertThat(builds()).as("after a change that claims to be old").isEqualTo(2);

    Files.writeString(checkout.resolve("program/src/main/java/Other.java"), "new");
    assertThat(launch().run().exitCode()).isZero();
    assertThat(builds()).as("after a new file").isEqualTo(3);

    Files.delete(checkout.resolve("program/src/main/java/Other.java"));
    assertThat(launch().run().exitCode()).isZero();
    assertThat(builds()).as("after a file went").isEqualTo(4);

    Files.writeString(checkout.resolve("program/src/test/java/MainTest.java"), "a test");
    assertThat(launch().run().exitCode()).isZero();
    assertThat(builds()).as("after a change of a test").isEqualTo(4);
  }

  @Test
  void two_callers_at_once_build_once() throws Exception {
    pretendMaven("sleep 0.5");
    Process first = launch().start();
    Process second = launch().start();

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_build_that_fails_replaces_nothing_and_says_so() throws IOException {
    launch().run();
    String before = Files.readString(checkout.resolve(".kucoin-assets/current"));
    pretendMaven("echo '[ERROR] Main.java is not Java'; exit 1");
    Files.writeString(checkout.resolve("program/src/main/java/Main.java"), "broken");

    Ended ended = launch().run();

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("[ERROR] Main.java is not Java", "nothing was replaced");
    assertThat(ended.err().lines().reduce("", (_, last) -> last))
        .startsWith("{\"error\":\"internal\",")
        .endsWith("}");
    assertThat(Files.readString(checkout.resolve(".kucoin-assets/current"))).isEqualTo(before);

    Files.writeString(checkout.resolve("program/src/main/java/Main.java"), "one");
    assertThat(launch().run().exitCode()).as("the sources are the old ones again").isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void the_build_sees_neither_keys_nor_options_nor_the_input_of_the_caller() {
    pretendMaven("env; cat");
    Folders.script(jdk.resolve("bin/java"), "env; cat\n");

    Ended ended =
        launch()
            .with("KUCOIN_API_SECRET", "a-secret")
            .with("JAVA_TOOL_OPTIONS", "-Dx=y")
            .with("MAVEN_ARGS", "--version")
            .with("MAVEN_OPTS", "-Xmx1k")
            .reading("a line of a batch\n")
            .run();

    String seen = read(folder.resolve("seen"));
    assertThat(seen)
        .contains("PATH=", "JAVA_HOME=" + jdk)
        .doesNotContain("KUCOIN_", "a-secret", "JAVA_TOOL_OPTIONS", "MAVEN_ARGS", "-Xmx1k")
        .doesNotContain("a line of a batch");
    assertThat(ended.out())
        .contains("KUCOIN_API_SECRET=a-secret")
        .endsWith("a line of a batch\n")
        .doesNotContain("JAVA_TOOL_OPTIONS");
  }

  @Test
  void without_maven_it_says_in_one_line_what_to_install() throws IOException {
    Path commands = Files.createDirectories(folder.resolve("commands"));
    for (String name :
        List.of("sh", "find", "mkdir", "flock", "sha256sum", "sort", "cut", "readlink")) {
      Files.createSymbolicLink(commands.resolve(name), Path.of("/usr/bin").resolve(name));
    }

    Ended ended = launch().with("PATH", commands.toString()).run();

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("needs Maven", "apt-get install maven");
  }

  @Test
  void a_real_checkout_builds_and_runs() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    for (String name : List.of("kucoin-assets", "LICENSE", "pom.xml", ".mvn")) {
      Folders.copy(Folders.checkout().resolve(name), real.resolve(name));
    }
    try (var modules =
        Files.newDirectoryStream(
            Folders.checkout(), each -> Files.exists(each.resolve("pom.xml")))) {
      for (Path module : modules) {
        Folders.copy(module, real.resolve(module.getFileName()));
      }
    }
    // What the surrounding build has resolved is enough; the network is not asked.
    Files.writeString(
        real.resolve(".mvn/maven.config"),
        "--offline\n-Dmaven.repo.local=" + System.getProperty("local.repository") + "\n");

    Ended ended = new Command(real.resolve("kucoin-assets"), "--version").run();

    assertThat(ended.out()).as(ended.err()).startsWith("kucoin-assets ").hasLineCount(1);
    assertThat(ended.err()).startsWith("kucoin-assets: building for the first time");
    assertThat(ended.exitCode()).isZero();
  }

  private Command launch() {
    return new Command(checkout.resolve("kucoin-assets"))
        .with("JAVA_HOME", jdk.toString())
        .with("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
  }

  /** A Maven that runs what it is given, then leaves a distribution where it is told to. */
  private void pretendMaven(String first) {
    Folders.script(
        folder.resolve("tools/mvn"),
        """
        echo called >>'%1$s'
        { %2$s
        } >'%3$s' || { cat '%3$s'; exit 1; }
        made=.kucoin-assets/modules/kucoin-assets-program/distribution/lib
        mkdir -p "$made" && cat program/src/main/java/* >"$made/kucoin-assets.jar"
        """
            .formatted(
                calls, first.isEmpty() ? "true" : "(" + first + ")", folder.resolve("seen")));
  }

  private long builds() {
    return read(calls).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
