package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import kcassets.catalog.Operation;
import kcassets.program.commands.Command;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void the_help_of_every_command_tells_nothing_of_what_is_stored(@TempDir Path home) {
    SimulatorOptions small = SimulatorOptions.defaults().withDays(1);
    try (Simulator venue = Simulator.start(small)) {
      Run run = Run.with(venue, home);
      String[] hidden = {
        venue.key().apiKey(), venue.key().secret(), venue.key().passphrase(), home.toString()
      };
      int helped = 0;
      for (Command command : new Commands().all()) {
        run.run(command.name(), "--help");
        assertThat(run.exitCode).as(command.name()).isZero();
        assertThat(run.out + run.err).as(command.name()).isNotBlank().doesNotContain(hidden);
        for (Command below : command.subcommands()) {
          run.run(command.name(), below.name(), "--help");
          assertThat(run.exitCode).as(below.name()).isZero();
          assertThat(run.out + run.err).as(below.name()).isNotBlank().doesNotContain(hidden);
          helped++;
        }
        helped++;
      }
      assertThat(helped).isGreaterThan(Operation.values().length);
    }
  }
}
