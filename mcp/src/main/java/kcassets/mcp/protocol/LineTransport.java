package kcassets.mcp.protocol;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import kcassets.faces.LineReader;
import kcassets.json.JsonWriting;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Messages as lines on two streams. Beyond what the SDK's own does: a line that is no message is
 * answered with an error and the session goes on, a line has a largest length, a request can be
 * cancelled, and the end of the input ends whatever is under way. See docs/decisions/0050.
 */
public final class LineTransport implements McpServerTransportProvider {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_UNDER_WAY = 256;
  private static final int BUSY = -32000;

  private final ProtocolJson json;
  private final LineReader in;
  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<Object, Disposable.Swap> underWay = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<McpServerSession> session = Optional.empty();

  public LineTransport(ProtocolJson json, InputStream in, OutputStream out) {
    this.json = json;
    this.in = new LineReader(in, LONGEST_LINE);
    this.out = out;
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = Optional.of(factory.create(new Outgoing()));
  }

  /** Serves until the client ends its side or goes away. */
  public void serve() throws InterruptedException {
    McpServerSession served = session.orElseThrow();
    // A thread of its own: a read of standard input cannot be interrupted when the client is gone.
    Thread reader = new Thread(() -> readAll(served), "client");
    reader.setDaemon(true);
    reader.start();
    ended.await();
    underWay.values().forEach(Disposable::dispose);
  }

  private void readAll(McpServerSession served) {
    try {
      for (Optional<LineReader.Line> line = in.next(); line.isPresent(); line = in.next()) {
        if (line.get().tooLong()) {
          answer(
              new Incoming.Bad(
                  McpSchema.ErrorCodes.INVALID_REQUEST,
                  "Invalid request: a line is longer than " + LONGEST_LINE + " bytes"));
        } else if (!line.get().text().isBlank()) {
          take(served, line.get().text());
        }
      }
    } catch (IOException _) {
      // The client is gone: the same as the end.
    } finally {
      ended.countDown();
    }
  }

  private void take(McpServerSession served, String line) {
    switch (Incoming.read(json, line)) {
      case Incoming.Bad bad -> answer(bad);
      case Incoming.Cancel(Object requestId) ->
          Optional.ofNullable(underWay.remove(requestId)).ifPresent(Disposable::dispose);
      case Incoming.Message(McpSchema.JSONRPCRequest request) -> begin(served, request);
      case Incoming.Message(McpSchema.JSONRPCMessage message) ->
          served.handle(message).subscribe(_ -> {}, _ -> {});
    }
  }

  private void begin(McpServerSession served, McpSchema.JSONRPCRequest request) {
    Disposable.Swap handle = Disposables.swap();
    if (underWay.size() >= MOST_UNDER_WAY) {
      refuse(request, BUSY, "Too many requests are under way; ask again when some are answered");
    } else if (underWay.putIfAbsent(request.id(), handle) == null) {
      handle.update(
          served
              .handle(request)
              .doFinally(_ -> underWay.remove(request.id(), handle))
              .subscribe(_ -> {}, _ -> {}));
    } else {
      refuse(
          request,
          McpSchema.ErrorCodes.INVALID_REQUEST,
          "Invalid request: a request with this id is under way");
    }
  }

  private void refuse(McpSchema.JSONRPCRequest request, int code, String why) {
    write(
        McpSchema.JSONRPCResponse.error(
            request.id(), new McpSchema.JSONRPCResponse.JSONRPCError(code, why, null)));
  }

  /** An error that belongs to no request has the id null, which the SDK's records cannot have. */
  private void answer(Incoming.Bad bad) {
    line(
        ("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
                + bad.code()
                + ",\"message\":"
                + JsonWriting.quoted(bad.why())
                + "}}")
            .getBytes(StandardCharsets.UTF_8));
  }

  private void write(McpSchema.JSONRPCMessage message) {
    line(json.writeValueAsBytes(message));
  }

  private void line(byte[] text) {
    writing.lock();
    try {
      out.write(text);
      out.write('\n');
      out.flush();
    } catch (IOException _) {
      ended.countDown(); // nobody reads any more
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return Mono.justOrEmpty(session).flatMap(each -> each.sendNotification(method, params));
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(ended::countDown);
  }

  private final class Outgoing implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(() -> write(message));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.fromRunnable(ended::countDown);
    }
  }
}
