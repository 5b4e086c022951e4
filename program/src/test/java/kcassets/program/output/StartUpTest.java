package kcassets.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.program.jq.JqFilter;
import org.junit.jupiter.api.Test;

/** What a process loads to print one answer: every class costs the user time. */
class StartUpTest {
  @Test
  void one_json_value_needs_neither_a_parser_nor_a_filter_nor_a_tree_nor_csv() throws Exception {
    List<String> loaded = loadedBy("json");

    assertThat(loaded).contains("kcassets.program.output.ResultWriter");
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("net.thisptr."))
        .noneMatch(name -> name.startsWith("com.fasterxml."))
        .noneMatch(name -> name.startsWith("tools.jackson.core.json."))
        .noneMatch(name -> name.startsWith("tools.jackson.core.base."))
        .noneMatch(name -> name.equals("java.math.BigDecimal"))
        .noneMatch(name -> name.contains(".databind."))
        .noneMatch(name -> name.startsWith("de.siegmar."))
        .noneMatch(name -> name.startsWith("java.util.regex."));
    assertThat(loaded.stream().filter(name -> name.startsWith("kcassets."))).hasSizeLessThan(16);
  }

  @Test
  void the_probe_sees_the_filter_when_there_is_one() throws Exception {
    assertThat(loadedBy("jq")).contains("net.thisptr.jackson.jq.JsonQuery");
  }

  private static List<String> loadedBy(String what) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stderr",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                what)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> names = new ArrayList<>();
    String log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    log.lines()
        .filter(line -> line.contains(" source: "))
        .forEach(line -> {
          String rest = line.substring(line.lastIndexOf(']') + 2);
          names.add(rest.substring(0, rest.indexOf(' ')));
        });
    assertThat(process.waitFor()).isZero();
    return names;
  }

  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
      Optional<JqFilter> filter =
          arguments[0].equals("jq") ? Optional.of(JqFilter.compile(".")) : Optional.empty();
      new ResultWriter(
              new OutputOptions(OutputFormat.JSON, false, false, 80, filter),
              new FileOutputStream(FileDescriptor.out))
          .value("{\"a\":[0.0,\"x\"]}");
    }
  }
}
