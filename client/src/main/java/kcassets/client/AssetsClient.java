package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Asks the venue questions about one account. Every call goes one line: arguments, checked request,
 * wait for quota, stamp, sign, send, open the envelope, JSON out. All threads of an account share
 * one client, and with it its quota.
 *
 * <p>Only GET can be built, and only to the hosts of its {@link Venue}.
 */
public final class AssetsClient implements AutoCloseable {
  private static final String CLOCK_OFF = "400002";

  private final Venue venue;
  private final Optional<Credentials> credentials;
  private final ClientOptions options;
  private final VenueClock clock;
  private final Gate gate;
  private final Signer signer;
  private final Transport transport;
  private final Envelope envelope;

  /**
   * @param venue where to ask
   * @param credentials who asks; empty for the public helpers alone
   * @throws AssetsException when the key does not belong to the venue
   */
  public AssetsClient(Venue venue, Optional<Credentials> credentials, ClientOptions options) {
    this.venue = requireNonNull(venue, "venue is null");
    this.credentials = requireNonNull(credentials, "credentials are null");
    this.options = requireNonNull(options, "options are null");
    credentials.ifPresent(venue::requireFitting);
    this.clock = new VenueClock(options.clock());
    this.gate = new Gate(System::nanoTime);
    this.signer = new Signer(venue, credentials);
    this.transport = new Transport(venue);
    this.envelope = new Envelope(new Scrubber(credentials, signer.passphraseHeader()));
  }

  /**
   * Asks one question.
   *
   * @param arguments texts by the venue's parameter names, such as {@code currency} and {@code
   *     pageSize}; times also as {@code 2026-01-31} or {@code -7d}
   * @return the venue's {@code data} as JSON, unedited: no field dropped, no number rewritten. Only
   *     values of {@code apiKey} are masked, and our own secret or passphrase, should one be
   *     echoed.
   * @throws AssetsException with a {@link Failure} that says what went wrong
   */
  public String call(Operation operation, Map<String, String> arguments) {
    return call(operation.request(arguments, now()));
  }

  /** Asks one question that has been checked already. */
  public String call(Request request) {
    return ask(request, options.timeout());
  }

  /**
   * Walks a whole list: every page, window and cursor between {@code startAt} and {@code endAt},
   * newest first, each row once. Without bounds it gives everything the venue still keeps.
   *
   * @param arguments as for {@link #call(Operation, Map)}, without a page or cursor
   * @throws AssetsException when the arguments are wrong; later ones come from the rows
   */
  public Rows rows(Operation operation, Map<String, String> arguments) {
    return rows(operation.walk(arguments, now()));
  }

  /** Walks a list by a request that {@link Operation#walk} has checked already. */
  public Rows rows(Request request) {
    requireCredentials(request.operation());
    return new Rows(this, request, options.parallelism());
  }

  /** The moment that relative times count from. */
  public Instant now() {
    return clock.local();
  }

  /**
   * Measures how far a host's clock is from ours, and stamps with it from here on.
   *
   * @return positive when the host is ahead
   */
  public Duration measureClock(Host host) {
    return measureClock(host, options.timeout());
  }

  /** Where it asks. */
  public Venue venue() {
    return venue;
  }

  /** Ends every exchange under way. */
  @Override
  public void close() {
    transport.close();
  }

  Consumer<String> log() {
    return options.log();
  }

  private Duration measureClock(Host host, Duration timeout) {
    Operation operation = host == Host.SPOT ? Operation.SERVER_TIME : Operation.FUTURES_SERVER_TIME;
    Request request = operation.request(Map.of(), now());
    // Only the first attempt's round trip is short enough to be halved, so each asks on its own.
    Instant asked = clock.local();
    String data = ask(request, timeout);
    Instant answered = clock.local();
    if (!data.matches("[0-9]{1,15}")) {
      throw new AssetsException(
          new Failure.Unreadable("the server's time is no whole number", true));
    }
    long offset = clock.measured(host, asked, answered, Long.parseLong(data));
    options.log().accept("clock of " + host.label() + " is " + offset + " ms ahead of ours");
    return Duration.ofMillis(offset);
  }

  private String ask(Request request, Duration timeout) {
    Operation operation = request.operation();
    requireCredentials(operation);
    Host host = operation.endpoint().host();
    Optional<Deadline> deadline = Optional.empty();
    boolean clockCorrected = false;
    for (int attempt = 1; ; attempt++) {
      Duration longest = deadline.map(Deadline::left).orElse(Patience.FOR_QUOTA);
      Failure failure;
      try (Gate.Permit permit = gate.acquire(operation, longest)) {
        Deadline running = deadline.orElseGet(() -> Deadline.in(timeout));
        deadline = Optional.of(running);
        try {
          return once(request, permit, running.atMost(Patience.attempt(attempt)));
        } catch (AssetsException e) {
          failure = e.failure();
          noteQuota(permit, failure);
        }
      }
      options.log().accept(operation.command() + ": " + failure.message());
      Deadline running = deadline.orElseThrow();
      if (failure.code().equals(CLOCK_OFF) && !clockCorrected && running.hasTime()) {
        clockCorrected = true;
        correctClock(host, running, failure);
        continue;
      }
      Duration pause = Patience.pause(failure, attempt);
      if (!Patience.allows(failure, attempt) || pause.compareTo(running.left()) >= 0) {
        throw new AssetsException(failure);
      }
      options.log().accept(operation.command() + ": again in " + pause.toMillis() + " ms");
      sleep(pause);
    }
  }

  private String once(Request request, Gate.Permit permit, Duration timeout) {
    SignedRequest signed = signer.sign(request, clock.now(request.operation().endpoint().host()));
    options
        .log()
        .accept(request.operation().command() + ": asks with " + request.values().keySet());
    Instant sent = clock.local();
    Reply reply = transport.send(signed, timeout);
    permit.learn(reply);
    options
        .log()
        .accept(
            request.operation().command()
                + ": status "
                + reply.status()
                + ", "
                + reply.body().length
                + " bytes, "
                + Duration.between(sent, clock.local()).toMillis()
                + " ms, quota "
                + permit);
    return envelope.open(reply);
  }

  private static void noteQuota(Gate.Permit permit, Failure failure) {
    if (failure instanceof Failure.RateLimited limited
        && limited.code().equals("429000")
        && !limited.retryAfter().isZero()) {
      permit.exhausted(limited.retryAfter());
    }
  }

  private void correctClock(Host host, Deadline deadline, Failure refused) {
    try {
      measureClock(host, deadline.left());
    } catch (AssetsException e) {
      if (e.failure() instanceof Failure.Interrupted) {
        throw e;
      }
      throw new AssetsException(refused, e);
    }
  }

  private void requireCredentials(Operation operation) {
    if (operation.endpoint().isPrivate() && credentials.isEmpty()) {
      throw new AssetsException(
          new Failure.CredentialsMissing(
              operation.command() + " needs an API key, and this client has none",
              "Give credentials; the public helpers alone work without."));
    }
  }

  private static void sleep(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    while (!Thread.interrupted()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      LockSupport.parkNanos(left);
    }
    Thread.currentThread().interrupt();
    throw new AssetsException(new Failure.Interrupted());
  }
}
