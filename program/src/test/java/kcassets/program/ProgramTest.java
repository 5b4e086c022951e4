package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import kcassets.program.commands.ProcessEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help"})
  void words_that_do_not_fit_on_the_disk_are_a_failure_of_storage(String word) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ProcessEnvironment process =
        new ProcessEnvironment(
            Map.of(),
            InputStream.nullInputStream(),
            full,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0,
            Clock.systemUTC());

    assertThat(new Program(process).run(word)).isEqualTo(9);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("{\"error\":\"storage\"");
  }
}
