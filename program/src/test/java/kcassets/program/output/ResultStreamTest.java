package kcassets.program.output;

import static kcassets.program.output.OutputFormat.CSV;
import static kcassets.program.output.OutputFormat.JSON;
import static kcassets.program.output.OutputFormat.NDJSON;
import static kcassets.program.output.OutputFormat.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultStreamTest {
  private static final String LARGE = "[" + "{\"a\":\"0.10\"},".repeat(50_000) + "{\"a\":1}]";

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void a_reader_that_left_is_told_apart_in_every_format(OutputFormat format) throws Exception {
    // It closes its end, says so, and lives on: the system's own word for it comes back.
    Process reader =
        new ProcessBuilder("sh", "-c", "exec 0<&-; echo closed; exec cat /dev/zero").start();
    try {
      assertThat(reader.getInputStream().readNBytes(7)).hasSize(7);
      ResultWriter writer =
          new ResultWriter(OutputOptions.plain(format), new Unbuffered(reader.getOutputStream()));

      assertThatThrownBy(() -> writer.value(LARGE)).isInstanceOf(ReaderGone.class);
      writer.text("nothing more is written, and nothing fails");
    } finally {
      reader.destroyForcibly();
    }
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void a_full_disk_is_a_failure_of_storage(OutputFormat format) throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
    try (OutputStream out = Files.newOutputStream(full)) {
      ResultWriter writer = new ResultWriter(OutputOptions.plain(format), out);

      AssetsException thrown =
          catchThrowableOfType(AssetsException.class, () -> writer.value(LARGE));

      assertThat(thrown.failure()).isInstanceOf(Failure.Storage.class);
      assertThat(thrown.failure().message()).doesNotContain("/");
    }
  }

  @Test
  void after_an_error_nothing_is_written_behind_the_gap() {
    Failing out = new Failing();
    ResultWriter writer = new ResultWriter(OutputOptions.plain(NDJSON), out);
    assertThatThrownBy(() -> writer.value(LARGE)).isInstanceOf(AssetsException.class);
    out.fails = false;

    writer.text("more");

    assertThat(out.taken.size()).isZero();
  }

  @Test
  void a_stream_that_hides_its_errors_is_refused() {
    assertThatThrownBy(() ->
            new ResultWriter(
                OutputOptions.plain(JSON), new PrintStream(new ByteArrayOutputStream())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_stream_is_flushed_and_stays_open() {
    Failing out = new Failing();
    out.fails = false;
    new ResultWriter(OutputOptions.plain(CSV), out).value("[{\"a\":1}]");
    new ResultWriter(OutputOptions.plain(TABLE), out).value("[{\"a\":1}]");

    assertThat(out.taken.size()).isEqualTo(8);
    assertThat(out.closed).isFalse();
  }

  /** Writes without a buffer of its own, as the program's result stream does. */
  private static final class Unbuffered extends OutputStream {
    private final OutputStream pipe;

    Unbuffered(OutputStream pipe) {
      this.pipe = pipe;
    }

    @Override
    public void write(int single) throws IOException {
      pipe.write(single);
      pipe.flush();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      pipe.write(bytes, offset, length);
      pipe.flush();
    }
  }

  private static final class Failing extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean fails = true;
    private boolean closed;

    @Override
    public void write(int single) throws IOException {
      if (fails) {
        throw new IOException("No space left on device");
      }
      taken.write(single);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
