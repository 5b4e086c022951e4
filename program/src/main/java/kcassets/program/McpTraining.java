package kcassets.program;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kcassets.program.commands.ProcessEnvironment;

/** What the start-up cache learns of a session with an agent: a greeting, a list and calls. */
final class McpTraining {
  private static final List<String> MESSAGES =
      List.of(
          """
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"training","version":"1"}}}\
          """,
          """
          {"jsonrpc":"2.0","method":"notifications/initialized"}\
          """,
          """
          {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}\
          """,
          """
          {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"spot_accounts","arguments":{}}}\
          """,
          """
          {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"trade_hf_ledgers","arguments":{"all":true}}}\
          """,
          """
          {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"deposits","arguments":{}}}\
          """);

  private static final int ANSWERS = 5;

  private McpTraining() {}

  /**
   * Holds one session with the demo's account.
   *
   * @param home a folder to be at home in
   */
  static void run(Path home) {
    CountDownLatch answered = new CountDownLatch(ANSWERS);
    new Program(
            new ProcessEnvironment(
                Map.of("KUCOIN_ASSETS_HOME", home.toString()),
                new SequenceInputStream(questions(), endAfter(answered)),
                counting(answered),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                0,
                Clock.systemUTC()))
        .run("--demo", "mcp");
  }

  private static InputStream questions() {
    String lines = String.join("\n", MESSAGES) + "\n";
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** The client's side ends when everything is answered: earlier it would take its calls along. */
  private static InputStream endAfter(CountDownLatch answered) {
    return new InputStream() {
      @Override
      public int read() {
        try {
          answered.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
        return -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        return read();
      }
    };
  }

  private static OutputStream counting(CountDownLatch lines) {
    return new OutputStream() {
      @Override
      public void write(int each) {
        if (each == '\n') {
          lines.countDown();
        }
      }
    };
  }
}
