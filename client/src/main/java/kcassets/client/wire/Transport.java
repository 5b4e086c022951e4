package kcassets.client.wire;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Sends GETs and nothing else, each of them once. Connections are kept for the next request; a
 * thread of ours speaks on a connection while the caller waits for it, so that a deadline or an
 * interruption ends any exchange, wherever it hangs, by cutting its connection. Threads may share
 * it.
 */
public final class Transport implements AutoCloseable {
  private final Function<Host, URI> origins;
  private final Map<Host, Deque<Connection>> idle = new EnumMap<>(Host.class);
  private final Set<Connection> connections = new HashSet<>();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("connection").factory());

  /**
   * @param origins where each host answers
   */
  public Transport(Function<Host, URI> origins) {
    this.origins = origins;
    for (Host host : Host.values()) {
      idle.put(host, new ArrayDeque<>());
    }
  }

  /**
   * Begins to connect, unless there was a connection to the host already, and waits for nothing.
   */
  public void openAhead(Host host) {
    URI origin = origins.apply(host);
    Connection connection;
    synchronized (connections) {
      if (workers.isShutdown()
          || connections.stream().anyMatch(each -> each.origin().equals(origin))) {
        return;
      }
      connection = new Connection(origin);
      connections.add(connection);
      idleTo(host).addLast(connection);
      workers.execute(connection::open);
    }
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @param request is asked for when there is a connection to send it on, so that its stamp is
   *     fresh
   * @param timeout for connection, headers and body together
   * @throws AssetsException {@code Unreachable} when no whole answer came in time, {@code
   *     Interrupted} when the thread was
   */
  public Reply send(Host host, Supplier<SignedRequest> request, Duration timeout) {
    Connection connection = take(host);
    FutureTask<Reply> exchange = new FutureTask<>(() -> connection.exchange(request));
    boolean answered = false;
    try {
      workers.execute(exchange);
      Reply reply = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      answered = true;
      return reply;
    } catch (TimeoutException ignored) {
      throw unreachable("no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw failureOf(e.getCause());
    } catch (RejectedExecutionException ignored) {
      throw new AssetsException(new Failure.Unreachable("", "the client is closed", false));
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    } finally {
      putBack(host, connection, answered);
    }
  }

  /** Ends every exchange at once. */
  @Override
  public void close() {
    synchronized (connections) {
      workers.shutdown();
      connections.forEach(Connection::close);
      connections.clear();
    }
  }

  static AssetsException unreachable(String why) {
    return new AssetsException(new Failure.Unreachable("", why));
  }

  /** A walk has little memory, and one answer may be larger than that. */
  public static AssetsException tooLarge() {
    return new AssetsException(
        new Failure.Unreadable("an answer is larger than the memory there is for it", false));
  }

  private Connection take(Host host) {
    while (true) {
      Connection connection;
      synchronized (connections) {
        connection = idleTo(host).pollLast();
        if (connection == null) {
          connection = new Connection(origins.apply(host));
          connections.add(connection);
          return connection;
        }
      }
      if (connection.isUsable(System.nanoTime())) {
        return connection;
      }
      putBack(host, connection, false);
    }
  }

  private void putBack(Host host, Connection connection, boolean answered) {
    synchronized (connections) {
      if (answered && connection.mayCarryMore() && !workers.isShutdown()) {
        idleTo(host).addLast(connection);
      } else {
        connections.remove(connection);
        connection.close();
      }
    }
  }

  private Deque<Connection> idleTo(Host host) {
    return idle.computeIfAbsent(host, key -> new ArrayDeque<>());
  }

  private static RuntimeException failureOf(@Nullable Throwable cause) {
    if (cause instanceof AssetsException told) {
      return new AssetsException(told.failure());
    }
    if (cause instanceof OutOfMemoryError) {
      return tooLarge();
    }
    // In our words: a library's message may quote an address with arguments in it.
    return cause instanceof IOException
        ? unreachable("the line broke before the answer was complete")
        : new IllegalStateException("an exchange failed by our own fault", cause);
  }
}
