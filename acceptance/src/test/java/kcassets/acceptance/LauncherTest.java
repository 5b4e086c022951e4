package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a distribution: which Java it takes, and what it hands over. */
class LauncherTest {
  private static final Path LAUNCHER = Folders.distribution().resolve("kucoin-assets");

  @TempDir Path folder;

  @Test
  void it_runs_through_a_chain_of_links_from_another_folder() throws IOException {
    Path place = Files.createDirectories(folder.resolve("a place\nwith breaks"));
    Files.createSymbolicLink(place.resolve("absolute"), LAUNCHER.toAbsolutePath());
    Files.createSymbolicLink(folder.resolve("relative"), Path.of("a place\nwith breaks/absolute"));

    Ended ended = new Command(folder.resolve("relative"), "--version").in(folder).run();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("kucoin-assets ");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void arguments_arrive_as_they_were_given() {
    Ended ended = pretended("25.0.1", "two words", "", "a\nline", "*", "$HOME", "-o", "json");

    assertThat(ended.out())
        .endsWith(
            "/lib/kucoin-assets.jar]\n[two words]\n[]\n[a\nline]\n[*]\n[$HOME]\n[-o]\n[json]\n");
  }

  @Test
  void the_exit_code_is_the_one_of_the_program() {
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25");
    Folders.script(jdk.resolve("bin/java"), "exit 42\n");

    Ended ended = new Command(LAUNCHER).with("JAVA_HOME", jdk.toString()).run();

    assertThat(ended.exitCode()).isEqualTo(42);
  }

  @Test
  void java_options_of_the_environment_change_nothing() {
    Ended plain = new Command(LAUNCHER, "--version").run();

    Ended ended =
        new Command(LAUNCHER, "--version")
            .with("JAVA_TOOL_OPTIONS", "-Dx=y")
            .with("JDK_JAVA_OPTIONS", "--show-version")
            .with("_JAVA_OPTIONS", "-Xmx1k")
            .run();

    assertThat(ended).isEqualTo(plain);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void an_old_java_on_the_path_and_in_java_home_is_passed_over() {
    Path old = Folders.pretendedJdk(folder.resolve("jdk-17"), "17.0.15");

    Ended ended =
        new Command(LAUNCHER, "--version")
            .with("JAVA_HOME", old.toString())
            .with("PATH", old.resolve("bin") + ":/usr/bin:/bin")
            .run();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("kucoin-assets ");
  }

  @Test
  void java_home_comes_before_the_path_and_the_path_before_the_usual_folders() {
    Path first = Folders.pretendedJdk(folder.resolve("first"), "25.0.1");
    Path second = Folders.pretendedJdk(folder.resolve("second"), "26-ea");
    Folders.script(first.resolve("bin/java"), "echo first\n");
    Folders.script(second.resolve("bin/java"), "echo second\n");
    String path = second.resolve("bin") + ":/usr/bin:/bin";

    Ended both = new Command(LAUNCHER).with("JAVA_HOME", first.toString()).with("PATH", path).run();
    Ended onlyPath = new Command(LAUNCHER).with("PATH", path).run();

    assertThat(both.out()).isEqualTo("first\n");
    assertThat(onlyPath.out()).isEqualTo("second\n");
  }

  @Test
  void a_link_on_the_path_leads_to_the_java_behind_it() throws IOException {
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25.0.1");
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), jdk.resolve("bin/java"));

    Ended ended = new Command(LAUNCHER).with("PATH", links + ":/usr/bin:/bin").run();

    assertThat(ended.out()).contains("/lib/kucoin-assets.jar]");
  }

  @Test
  void without_a_fitting_java_it_says_in_one_line_what_to_install() throws IOException {
    Path copy = folder.resolve("copy");
    Folders.copy(Folders.distribution(), copy);
    Path launcher = copy.resolve("kucoin-assets");
    String text = Files.readString(launcher);
    assertThat(text).contains("minimum=25\n");
    Files.writeString(launcher, text.replace("minimum=25\n", "minimum=99\n"));

    Ended ended = new Command(launcher, "--version").run();

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err())
        .startsWith("{\"error\":\"internal\",")
        .contains("Java 99 or newer is needed", "Install one")
        .endsWith("}\n");
  }

  @Test
  void commands_that_stay_get_the_full_compiler_short_ones_the_quick_one_lists_little_memory() {
    assertThat(pretended("25", "spot-accounts").out())
        .contains(
            "TieredStopAtLevel=1",
            "[-XX:-AOTReplayTraining]",
            "[-XX:CompileThresholdScaling=",
            "[-Xmx");
    for (String staying : new String[] {"simulator", "mcp", "batch", "sync"}) {
      assertThat(pretended("25", "-o", "json", staying).out())
          .doesNotContain("TieredStopAtLevel", "CompileThreshold", "AOTReplayTraining", "[-Xmx");
    }
    assertThat(pretended("25", "deposits", "--all").out())
        .contains("TieredStopAtLevel=1", "[-Xmx52m]")
        .doesNotContain("CompileThreshold");
    assertThat(pretended("25", "deposits", "--all", "--jq", ".").out()).doesNotContain("[-Xmx");
  }

  @Test
  void streams_that_are_no_terminals_are_told_apart_from_one_that_is() {
    assertThat(pretended("25").out()).contains("[-Dkucoin.assets.terminal=]\n");

    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script), "script(1) is needed to make a terminal");
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25");
    String line = "stty cols 91; '" + LAUNCHER + "' 2>/dev/null";
    Ended ended =
        new Command(script, "-qec", line, "/dev/null").with("JAVA_HOME", jdk.toString()).run();

    assertThat(ended.out())
        .contains("[-Dkucoin.assets.terminal=in,out]", "[-Dkucoin.assets.columns=91]");
  }

  @Test
  void an_interrupt_reaches_the_program_itself() throws Exception {
    Process process =
        new Command(LAUNCHER, "simulator", "--port", "0", "--futures-port", "0", "--days", "2")
            .start();
    try (var out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("{");

      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
  }

  private Ended pretended(String version, String... arguments) {
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk-" + version), version);
    return new Command(LAUNCHER, arguments).with("JAVA_HOME", jdk.toString()).run();
  }
}
