package kcassets.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM runs the old code of a jar that was replaced behind its cache; the launcher must not. */
class StartUpCacheTest {
  @TempDir Path folder;

  private Path copy = Path.of("");

  @BeforeEach
  void copy_the_distribution() {
    copy = folder.resolve("copied distribution");
    Folders.copy(Folders.distribution(), copy);
  }

  @Test
  void the_build_makes_one_cache_for_questions_and_one_for_sessions() throws IOException {
    for (String place : List.of("lib", "lib/sessions")) {
      try (Stream<Path> files = Files.list(Folders.distribution().resolve(place))) {
        assertThat(files.filter(each -> each.toString().endsWith(".aot"))).hasSize(1);
      }
    }
  }

  @Test
  void a_demo_and_a_server_for_agents_use_the_cache_of_sessions() {
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25");

    for (List<String> words : List.of(List.of("--demo", "spot-accounts"), List.of("mcp"))) {
      assertThat(launch(words).with("JAVA_HOME", jdk.toString()).run().out())
          .containsPattern("\\[-XX:AOTCache=.*/lib/sessions/kucoin-assets-[0-9a-f]{16}\\.aot]");
    }
  }

  @Test
  void a_copied_distribution_keeps_using_its_cache() {
    Path jdk = Folders.pretendedJdk(folder.resolve("jdk"), "25");

    for (int call = 0; call < 2; call++) {
      assertThat(launch().with("JAVA_HOME", jdk.toString()).run().out())
          .containsPattern("\\[-XX:AOTCache=.*/lib/kucoin-assets-[0-9a-f]{16}\\.aot]");
    }
  }

  @Test
  void a_replaced_jar_runs_its_own_code_whatever_its_time_says() throws IOException {
    assertThat(launch().run().out()).startsWith("kucoin-assets ");
    Path jar = copy.resolve("lib/kucoin-assets.jar");
    FileTime before = Files.getLastModifiedTime(jar);

    writeAnotherProgram(jar);
    Files.setLastModifiedTime(jar, before);

    for (int call = 0; call < 2; call++) {
      assertThat(launch().run().out()).isEqualTo("another program\n");
      assertThat(launch(List.of("--demo", "--version")).run().out()).isEqualTo("another program\n");
    }
  }

  @Test
  void a_broken_cache_costs_time_and_nothing_else() throws IOException {
    try (Stream<Path> files = Files.list(copy.resolve("lib"))) {
      Path cache = files.filter(each -> each.toString().endsWith(".aot")).findFirst().orElseThrow();
      Files.writeString(cache, "not a cache");
    }

    Ended ended = launch().run();

    assertThat(ended.out()).startsWith("kucoin-assets ").hasLineCount(1);
    assertThat(ended.err()).isEmpty();
  }

  private Command launch() {
    return launch(List.of("--version"));
  }

  private Command launch(List<String> words) {
    return new Command(copy.resolve("kucoin-assets"), words.toArray(String[]::new));
  }

  private void writeAnotherProgram(Path jar) throws IOException {
    Path source = folder.resolve("Main.java");
    Files.writeString(
        source,
        """
        package kcassets.program;
        public class Main {
          public static void main(String[] arguments) {
            System.out.println("another program");
          }
        }
        """);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      out.write("Manifest-Version: 1.0\nMain-Class: kcassets.program.Main\n".getBytes(UTF_8));
      out.putNextEntry(new JarEntry("kcassets/program/Main.class"));
      Files.copy(folder.resolve("kcassets/program/Main.class"), out);
      out.closeEntry();
    }
  }
}
