package kcassets.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.client.answer.Envelope;
import kcassets.client.answer.Scrubber;
import kcassets.client.pace.Deadline;
import kcassets.client.pace.Gate;
import kcassets.client.pace.Retry;
import kcassets.client.pace.VenueClock;
import kcassets.client.wire.Reply;
import kcassets.client.wire.Transport;
import org.jspecify.annotations.Nullable;

/**
 * One question until it is answered: waits for quota, stamps, signs, sends, opens, and begins anew
 * where that may help. Threads may share it.
 */
final class Exchange implements AutoCloseable {
  private final ClientOptions options;
  private final VenueClock clock;
  private final Gate gate = new Gate(System::nanoTime);
  private final Venue venue;
  private final Optional<Credentials> credentials;
  private final Transport transport;
  private @Nullable Own own;

  /** What is made of the credentials, which takes as long as it takes to connect. */
  private record Own(Signer signer, Envelope envelope) {}

  Exchange(Venue venue, Optional<Credentials> credentials, ClientOptions options) {
    this.options = options;
    this.clock = new VenueClock(options.clock());
    this.venue = venue;
    this.credentials = credentials;
    this.transport = new Transport(venue::origin);
  }

  /**
   * Asks once, as far as the caller can tell. The timeout counts from the moment the quota first
   * lets the question go.
   */
  String ask(Request request) {
    return ask(request, Envelope::open, options.timeout());
  }

  /** What an answer is read into. */
  interface Opening<T> {
    T open(Envelope envelope, Reply reply);
  }

  /**
   * Asks one of many questions of a walk. Waiting for quota is part of a walk: it never ends it,
   * and does not count towards the timeout of the question that waits.
   */
  <T> T askPatiently(Request request, Opening<T> opening) {
    for (int waits = 1; ; waits++) {
      try {
        return ask(request, opening, options.timeout());
      } catch (AssetsException e) {
        Duration wait = e.failure().retryAfter();
        if (!(e.failure() instanceof Failure.RateLimited)
            || waits > Retry.MOST_QUOTA_WAITS
            || wait.isZero()
            || wait.compareTo(Retry.FOR_QUOTA) > 0) {
          throw e;
        }
        log(request.operation(), "waits " + wait.toMillis() + " ms for quota");
        sleep(wait);
      }
    }
  }

  /** Measures how far a host's clock is from ours; positive when the host is ahead. */
  Duration measureClock(Host host, Duration timeout) {
    Operation operation = host == Host.SPOT ? Operation.SERVER_TIME : Operation.FUTURES_SERVER_TIME;
    Request request = operation.request(Map.of(), clock.local());
    Instant asked = clock.local();
    String data = ask(request, Envelope::open, timeout);
    Instant answered = clock.local();
    if (!data.matches("[0-9]{1,15}")) {
      throw new AssetsException(
          new Failure.Unreadable("the server's time is no whole number", true));
    }
    long offset = clock.measured(host, asked, answered, Long.parseLong(data));
    log(operation, "the host's clock is " + offset + " ms ahead of ours");
    return Duration.ofMillis(offset);
  }

  /** What the venue has told of the pool that an operation takes from. */
  Optional<QuotaLeft> quotaLeft(Operation operation) {
    return gate.left(operation)
        .map(left ->
            new QuotaLeft(
                operation.endpoint().quota().pool(), left.limit(), left.remaining(), left.reset()));
  }

  /** Our own time. */
  Instant now() {
    return clock.local();
  }

  @Override
  public void close() {
    transport.close();
  }

  private <T> T ask(Request request, Opening<T> opening, Duration timeout) {
    Operation operation = request.operation();
    transport.openAhead(operation.endpoint().host());
    Optional<Deadline> deadline = Optional.empty();
    boolean clockCorrected = false;
    int quotaWaits = 0;
    for (int attempt = 1; ; attempt++) {
      Duration longest = deadline.map(Deadline::left).orElse(Retry.FOR_QUOTA);
      Failure failure;
      Deadline running;
      try (Gate.Permit permit = gate.acquire(operation, longest)) {
        running = deadline.orElseGet(() -> Deadline.in(timeout));
        deadline = Optional.of(running);
        try {
          return once(request, opening, permit, running.atMost(Retry.attempt(attempt)));
        } catch (AssetsException e) {
          failure = e.failure();
          noteQuota(permit, failure);
        }
      }
      log(operation, failure.message());
      if (VenueCode.CLOCK_OFF.isCodeOf(failure) && !clockCorrected && running.hasTime()) {
        clockCorrected = true;
        correctClock(operation.endpoint().host(), running, failure);
        continue;
      }
      Duration pause = Retry.pause(failure, attempt);
      if (quotaWaits < Retry.MOST_REFILLS && isRefill(failure, timeout)) {
        quotaWaits++;
        log(operation, "waits " + pause.toMillis() + " ms for quota");
        sleep(pause);
        deadline = Optional.empty(); // it counts from the moment the quota lets the question go
        continue;
      }
      if (!Retry.allows(failure, attempt) || pause.compareTo(running.left()) >= 0) {
        throw new AssetsException(failure);
      }
      log(operation, "again in " + pause.toMillis() + " ms");
      sleep(pause);
    }
  }

  private <T> T once(Request request, Opening<T> opening, Gate.Permit permit, Duration timeout) {
    Operation operation = request.operation();
    Host host = operation.endpoint().host();
    Own mine = own();
    log(operation, "asks with " + request.values().keySet());
    Instant sent = clock.local();
    Reply reply = transport.send(host, () -> mine.signer().sign(request, clock.now(host)), timeout);
    permit.learn(reply);
    log(
        operation,
        "status %d, %d bytes, %d ms, quota %s"
            .formatted(
                reply.status(),
                reply.body().length,
                Duration.between(sent, clock.local()).toMillis(),
                permit));
    try {
      return opening.open(mine.envelope(), reply);
    } catch (OutOfMemoryError ignored) {
      throw Transport.tooLarge();
    }
  }

  private synchronized Own own() {
    if (own == null) {
      Signer signer = new Signer(venue, credentials);
      own = new Own(signer, new Envelope(scrubber(signer)));
    }
    return own;
  }

  private Scrubber scrubber(Signer signer) {
    List<String> secrets = new ArrayList<>();
    credentials.ifPresent(each -> {
      secrets.add(each.secret().reveal());
      secrets.add(each.passphrase().reveal());
    });
    signer.passphraseHeader().ifPresent(secrets::add);
    return new Scrubber(secrets, credentials.map(each -> each.key().reveal()));
  }

  private static void noteQuota(Gate.Permit permit, Failure failure) {
    if (failure instanceof Failure.RateLimited limited
        && VenueCode.POOL_EMPTY.isCodeOf(limited)
        && !limited.retryAfter().isZero()) {
      permit.exhausted(limited.retryAfter());
    }
  }

  /** Whether the pool is empty and refills before a caller with this timeout loses patience. */
  private static boolean isRefill(Failure failure, Duration timeout) {
    return VenueCode.POOL_EMPTY.isCodeOf(failure)
        && !failure.retryAfter().isZero()
        && failure.retryAfter().compareTo(timeout.plus(Retry.REFILL_SLACK)) <= 0;
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

  /** Names only: what a parameter holds is nobody's business. */
  private void log(Operation operation, String step) {
    options.log().accept(operation.command() + ": " + step);
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
