package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;

/** Somebody who calls tools of the packaged server, and keeps every byte that came back. */
final class Agent {
  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"agent","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private Agent() {}

  /**
   * One session.
   *
   * @param server starts the server
   * @param requests methods with their parameters, as JSON
   */
  static Ended asks(Command server, List<Map.Entry<String, String>> requests) {
    try {
      Path err = Files.createTempFile("err", ".txt");
      try {
        Process process = server.start(err);
        StringBuilder out = new StringBuilder();
        try (BufferedReader answers = process.inputReader();
            Writer lines = process.outputWriter()) {
          lines.write(GREETING);
          for (int i = 0; i < requests.size(); i++) {
            lines.write(
                "{\"jsonrpc\":\"2.0\",\"id\":"
                    + (i + 1)
                    + ",\"method\":\""
                    + requests.get(i).getKey()
                    + "\",\"params\":"
                    + requests.get(i).getValue()
                    + "}\n");
          }
          lines.flush();
          for (int i = 0; i <= requests.size(); i++) {
            String answer = answers.readLine();
            assertThat(answer).as("answer %s", i).isNotNull();
            out.append(answer).append('\n');
          }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends with its client").isTrue();
        return new Ended(process.exitValue(), out.toString(), Files.readString(err));
      } finally {
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server ran", e);
    }
  }

  /** A call of a tool. */
  static Map.Entry<String, String> call(String tool, Map<String, ?> arguments) {
    return Map.entry("tools/call", Json.text(Map.of("name", tool, "arguments", arguments)));
  }

  /** A call of an operation's tool with what it requires, and the account. */
  static Map.Entry<String, String> call(Operation operation, String account) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (Parameter parameter : operation.endpoint().parameters()) {
      if (parameter.required()) {
        arguments.put(parameter.name(), parameter.example());
      }
    }
    if (operation.endpoint().isPrivate()) {
      arguments.put("account", account);
    }
    return call(operation.tool(), arguments);
  }
}
