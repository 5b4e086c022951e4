package kcassets.program.output;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Lines kept until they can be printed: the first megabytes in memory, more in a temporary file
 * that only its owner may read and that is gone when the spool is closed. For one thread.
 */
final class Spool implements AutoCloseable {
  /** Lines beyond this many bytes go to a file. */
  static final int MEMORY_BYTES = 4 * 1024 * 1024;

  private final int memoryBytes;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Optional<FileChannel> file = Optional.empty();
  private long bytes;

  Spool() {
    this(MEMORY_BYTES);
  }

  Spool(int memoryBytes) {
    this.memoryBytes = memoryBytes;
  }

  /** Adds a line; it has no line break in it. */
  void add(String line) {
    memory.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    memory.write('\n');
    bytes += line.length() + 1L;
    if (memory.size() > memoryBytes) {
      spill();
    }
  }

  /** About how many bytes there are: at least one a character. */
  long size() {
    return bytes;
  }

  /** Whether a temporary file is in use. */
  boolean hasFile() {
    return file.isPresent();
  }

  /** Every line, in the order added; may be called again. */
  void forEach(Consumer<String> line) {
    try {
      if (file.isPresent()) {
        FileChannel channel = file.get();
        channel.position(0);
        // Not closed: that would close the channel, and with it delete the file.
        lines(Channels.newInputStream(channel), line);
        channel.position(channel.size());
      }
      lines(new ByteArrayInputStream(memory.toByteArray()), line);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void lines(InputStream in, Consumer<String> line) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String next = reader.readLine(); next != null; next = reader.readLine()) {
      line.accept(next);
    }
  }

  private void spill() {
    try {
      if (file.isEmpty()) {
        file = Optional.of(open());
      }
      ByteBuffer rest = ByteBuffer.wrap(memory.toByteArray());
      while (rest.hasRemaining()) {
        file.get().write(rest);
      }
      memory.reset();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * A temporary file is made with mode 0600. Where the system can, it loses its name as soon as it
   * is open, so that even a kill leaves nothing behind.
   */
  private static FileChannel open() throws IOException {
    return FileChannel.open(
        Files.createTempFile("kucoin-assets-", ".rows"), READ, WRITE, DELETE_ON_CLOSE);
  }

  private static AssetsException failed(Exception e) {
    return new AssetsException(
        new Failure.Storage(
            "a large result could not be kept until its end",
            "Free some space for temporary files, or ask for -o ndjson, which keeps nothing."),
        e);
  }
}
