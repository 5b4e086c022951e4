package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
  private static final String FINE = "HTTP/1.1 200 OK|Content-Length: 2||{}";
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void one_connection_carries_one_request_after_the_other() {
    try (ScriptedServer server = ScriptedServer.saying(FINE);
        Transport transport = new Transport(server.venue()::origin)) {
      transport.openAhead(Host.SPOT);
      for (int i = 0; i < 3; i++) {
        assertThat(ask(server, transport, LONG).body()).asString(UTF_8).isEqualTo("{}");
      }
      assertThat(server.requests).hasSize(3);
      assertThat(server.connections).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Connection: close|Content-Length: 2||{}",
        "HTTP/1.1 200 OK|Content-Length: 2||{}HTTP/1.1 200 OK|Content-Length: 2||[]"
      })
  void a_connection_that_is_to_end_or_says_too_much_is_not_used_again(String wire) {
    try (ScriptedServer server = ScriptedServer.saying(wire);
        Transport transport = new Transport(server.venue()::origin)) {
      ask(server, transport, LONG);
      assertThat(ask(server, transport, LONG).body()).asString(UTF_8).isEqualTo("{}");
      assertThat(server.connections).hasSize(2);
    }
  }

  @Test
  void a_request_is_sent_once_however_the_connection_ends() {
    try (ScriptedServer server = new ScriptedServer((connection, out) -> connection.close());
        Transport transport = new Transport(server.venue()::origin)) {
      assertThat(failure(server, transport, LONG)).isEqualTo(Kind.UNREACHABLE);
      assertThat(server.requests).hasSize(1);
      assertThat(server.connections).hasSize(1);
    }
  }

  @Test
  void a_kept_connection_that_breaks_takes_its_request_with_it() {
    AtomicInteger asked = new AtomicInteger();
    try (ScriptedServer server =
            new ScriptedServer((connection, out) -> {
              if (asked.incrementAndGet() == 2) {
                connection.close();
              } else {
                out.write(FINE.replace("|", "\r\n").getBytes(UTF_8));
              }
            });
        Transport transport = new Transport(server.venue()::origin)) {
      ask(server, transport, LONG);

      assertThat(failure(server, transport, LONG)).isEqualTo(Kind.UNREACHABLE);
      assertThat(server.requests).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK|Content-Length: 100000||"})
  void an_answer_that_trickles_is_cut_at_the_deadline(String begin) throws Exception {
    try (ScriptedServer server =
            new ScriptedServer((connection, out) -> {
              out.write(begin.replace("|", "\r\n").getBytes(UTF_8));
              CountDownLatch never = new CountDownLatch(1);
              while (!never.await(20, TimeUnit.MILLISECONDS)) {
                out.write('x');
              }
            });
        Transport transport = new Transport(server.venue()::origin)) {
      long begun = System.nanoTime();

      assertThat(failure(server, transport, Duration.ofMillis(300))).isEqualTo(Kind.UNREACHABLE);

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      assertThat(server.ended.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void an_interruption_ends_an_exchange_and_its_connection() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ScriptedServer server = new ScriptedServer((connection, out) -> asked.countDown());
        Transport transport = new Transport(server.venue()::origin)) {
      AtomicBoolean interrupted = new AtomicBoolean();
      FutureTask<Kind> asking =
          new FutureTask<>(() -> {
            Kind kind = failure(server, transport, LONG);
            interrupted.set(Thread.interrupted());
            return kind;
          });
      Thread thread = Thread.ofPlatform().start(asking);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      thread.interrupt();

      assertThat(asking.get(10, TimeUnit.SECONDS)).isEqualTo(Kind.INTERRUPTED);
      assertThat(interrupted).isTrue();
      assertThat(server.ended.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void closing_ends_every_exchange_at_once() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ScriptedServer server = new ScriptedServer((connection, out) -> asked.countDown())) {
      Transport transport = new Transport(server.venue()::origin);
      FutureTask<Kind> asking = new FutureTask<>(() -> failure(server, transport, LONG));
      Thread.ofPlatform().start(asking);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      transport.close();

      assertThat(asking.get(10, TimeUnit.SECONDS)).isEqualTo(Kind.UNREACHABLE);
      assertThat(failure(server, transport, LONG)).isEqualTo(Kind.UNREACHABLE);
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void a_request_is_made_only_when_there_is_a_connection_for_it() {
    ScriptedServer server = ScriptedServer.saying(FINE);
    server.close();
    AtomicInteger made = new AtomicInteger();
    Supplier<SignedRequest> counted =
        () -> {
          made.incrementAndGet();
          return request(server);
        };
    try (Transport transport = new Transport(server.venue()::origin)) {
      AssetsException refused =
          catchThrowableOfType(
              AssetsException.class, () -> transport.send(Host.SPOT, counted, LONG));

      assertThat(refused.failure().message()).isEqualTo("no connection to the exchange");
      assertThat(made).hasValue(0);
    }
  }

  @Test
  void a_connection_that_was_idle_for_long_is_used_only_while_the_other_side_keeps_it()
      throws Exception {
    try (ScriptedServer server = ScriptedServer.saying(FINE);
        Connection connection = new Connection(server.venue().origin(Host.SPOT))) {
      connection.exchange(() -> request(server));

      assertThat(connection.isUsable(System.nanoTime() + TimeUnit.SECONDS.toNanos(2))).isTrue();
      assertThat(connection.isUsable(System.nanoTime() + TimeUnit.SECONDS.toNanos(31))).isFalse();
      server.connections.getFirst().close();
      assertThat(connection.isUsable(System.nanoTime() + TimeUnit.SECONDS.toNanos(2))).isFalse();
    }
  }

  @Test
  void a_connection_that_was_listened_to_waits_for_its_next_answer_as_long_as_it_takes()
      throws Exception {
    try (ScriptedServer server =
            new ScriptedServer((connection, out) -> {
              Thread.sleep(100);
              out.write(FINE.replace("|", "\r\n").getBytes(UTF_8));
            });
        Connection connection = new Connection(server.venue().origin(Host.SPOT))) {
      connection.exchange(() -> request(server));
      assertThat(connection.isUsable(System.nanoTime() + TimeUnit.SECONDS.toNanos(2))).isTrue();

      assertThat(connection.exchange(() -> request(server)).body()).asString(UTF_8).isEqualTo("{}");
    }
  }

  @Test
  void a_connection_that_could_not_be_made_is_of_no_use() {
    ScriptedServer server = ScriptedServer.saying(FINE);
    server.close();
    try (Connection connection = new Connection(server.venue().origin(Host.SPOT))) {
      connection.open();

      assertThat(connection.isUsable(System.nanoTime() + TimeUnit.SECONDS.toNanos(2))).isFalse();
    }
  }

  @Test
  void a_connection_that_is_closed_before_it_is_made_is_never_made() {
    try (ScriptedServer server = ScriptedServer.saying(FINE)) {
      Connection connection = new Connection(server.venue().origin(Host.SPOT));
      connection.close();

      assertThat(
              catchThrowableOfType(
                      AssetsException.class, () -> connection.exchange(() -> request(server)))
                  .failure())
          .isInstanceOf(Failure.NoConnection.class);
      assertThat(server.connections).isEmpty();
    }
  }

  @Test
  void each_host_is_connected_to_ahead_of_its_first_question_and_once() throws Exception {
    try (ScriptedServer spot = ScriptedServer.saying(FINE);
        ScriptedServer futures = ScriptedServer.saying(FINE);
        Transport transport =
            new Transport(host -> (host == Host.SPOT ? spot : futures).venue().origin(host))) {
      for (Host host : new Host[] {Host.SPOT, Host.SPOT, Host.FUTURES, Host.SPOT}) {
        transport.openAhead(host);
      }

      for (ScriptedServer server : new ScriptedServer[] {spot, futures}) {
        for (int i = 0; i < 1000 && server.connections.isEmpty(); i++) {
          Thread.sleep(10);
        }
        assertThat(server.connections).hasSize(1);
        assertThat(server.requests).isEmpty();
      }
      ask(spot, transport, LONG);
      assertThat(spot.connections).hasSize(1);
    }
  }

  @Test
  void nothing_is_connected_ahead_once_it_is_closed() {
    try (ScriptedServer server = ScriptedServer.saying(FINE)) {
      Transport transport = new Transport(server.venue()::origin);
      transport.close();

      transport.openAhead(Host.SPOT);

      assertThat(server.connections).isEmpty();
    }
  }

  @Test
  void a_key_that_would_end_its_header_is_sent_nowhere() {
    SignedRequest split =
        new SignedRequest(
            URI.create("http://127.0.0.1:1/"), List.of("KC-API-KEY", "key\r\nX-Injected: 1"));

    assertThat(catchThrowableOfType(IllegalArgumentException.class, split::head))
        .hasMessageNotContaining("Injected");
  }

  private static Reply ask(ScriptedServer server, Transport transport, Duration timeout) {
    return transport.send(Host.SPOT, () -> request(server), timeout);
  }

  private static Kind failure(ScriptedServer server, Transport transport, Duration timeout) {
    return catchThrowableOfType(AssetsException.class, () -> ask(server, transport, timeout))
        .failure()
        .kind();
  }

  private static SignedRequest request(ScriptedServer server) {
    return new SignedRequest(server.venue().origin(Host.SPOT).resolve("/x?y=z"), List.of());
  }
}
