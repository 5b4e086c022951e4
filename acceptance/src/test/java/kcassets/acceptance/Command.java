package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line that can be run: with the environment of a fresh login and whatever {@link #with}
 * adds, so that nothing of the build's own environment can decide a test.
 */
final class Command {
  private static final long PATIENCE_SECONDS = 300;

  private final ProcessBuilder builder;
  private String input = "";

  Command(Path program, String... arguments) {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(arguments));
    builder = new ProcessBuilder(line);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("HOME", "LANG", "TMPDIR"));
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
  }

  Command with(String variable, String value) {
    builder.environment().put(variable, value);
    return this;
  }

  Command and(String... arguments) {
    builder.command().addAll(List.of(arguments));
    return this;
  }

  /** The same surroundings for another command line, whose shell finds the program by its name. */
  Command as(Path other, String... arguments) {
    Path folder = Path.of(builder.command().getFirst()).toAbsolutePath().getParent();
    builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    builder.command().clear();
    builder.command().add(other.toString());
    return and(arguments);
  }

  Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  Command reading(String text) {
    input = text;
    return this;
  }

  /** Starts it with pipes for its streams; the caller ends it. */
  Process start() {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with standard error in a file. */
  Process start(Path err) {
    builder.redirectError(err.toFile());
    return start();
  }

  /** Runs it to its end. */
  Ended run() {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      try {
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
          stdin.write(input);
        } catch (IOException _) {
          // It did not want to read all of it, which is its right.
        }
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
          process.destroyForcibly();
        }
        assertThat(ended).as("%s ended", builder.command()).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process ran", e);
    }
  }
}
