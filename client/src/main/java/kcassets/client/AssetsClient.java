package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.answer.Envelope;
import kcassets.client.questions.ListQuestion;
import kcassets.client.questions.Question;
import kcassets.client.walk.Page;
import kcassets.client.walk.PageReader;
import kcassets.client.wire.Connector;
import kcassets.json.Json;

/**
 * Asks the venue questions about one account. Every call goes one line: arguments, checked request,
 * wait for quota, stamp, sign, send, open the envelope, JSON out. All threads of an account share
 * one client, and with it its quota.
 *
 * <p>Only GET can be built, and only to the hosts of its {@link Venue}.
 */
public final class AssetsClient implements AutoCloseable {
  private final Venue venue;
  private final Optional<Credentials> credentials;
  private final ClientOptions options;
  private final Exchange exchange;

  /**
   * A client for a venue, with or without a key.
   *
   * @param venue where to ask
   * @param credentials who asks; empty for the public helpers alone
   * @param options how it behaves
   * @throws AssetsException when the key does not belong to the venue
   */
  public AssetsClient(Venue venue, Optional<Credentials> credentials, ClientOptions options) {
    this.venue = requireNonNull(venue, "venue is null");
    this.credentials = requireNonNull(credentials, "credentials are null");
    this.options = requireNonNull(options, "options are null");
    credentials.ifPresent(venue::requireFitting);
    this.exchange = new Exchange(venue, credentials, options);
  }

  /**
   * A client of the exchange itself, with the usual options.
   *
   * @param credentials who asks
   * @return open until it is closed
   * @throws AssetsException when it is a simulator's key
   */
  public static AssetsClient of(Credentials credentials) {
    return of(Venue.PRODUCTION, credentials);
  }

  /**
   * A client of any venue, with the usual options.
   *
   * @param venue where to ask
   * @param credentials who asks
   * @return open until it is closed
   * @throws AssetsException when the key does not belong to the venue
   */
  public static AssetsClient of(Venue venue, Credentials credentials) {
    return new AssetsClient(venue, Optional.of(credentials), ClientOptions.defaults());
  }

  /**
   * Makes ready ahead of a question what takes long: signing, and for the exchange itself TLS with
   * the authorities that Java trusts. Nothing is looked up, connected or sent.
   *
   * @param venue where it will ask
   */
  public static void prepare(Venue venue) {
    if (venue.isSimulated()) {
      Signer.prepare();
    } else {
      Connector.prepare();
    }
  }

  /**
   * Asks one question.
   *
   * @param arguments texts by the venue's parameter names, such as {@code currency} and {@code
   *     pageSize}; times also as {@code 2026-01-31} or {@code -7d}
   * @param operation what is asked
   * @return the venue's {@code data} as JSON, unedited: no field dropped, no number rewritten. Only
   *     values of {@code apiKey} are masked, and our own secret or passphrase, should one be
   *     echoed.
   * @throws AssetsException with a {@link Failure} that says what went wrong
   */
  public String call(Operation operation, Map<String, String> arguments) {
    return call(operation.request(arguments, now()));
  }

  /**
   * Asks one question, and reads its answer.
   *
   * @param <A> what the answer is read as
   * @param question of {@code kcassets.client.questions}, such as {@code SpotAccounts.of()}
   * @return views of the answer as it came
   * @throws AssetsException with a {@link Failure} that says what went wrong
   */
  public <A> A ask(Question<A> question) {
    String data = call(question.operation(), question.arguments());
    return question.answer(Json.read(data));
  }

  /**
   * Walks a whole list, and reads its rows: every page, window and cursor between {@code startAt}
   * and {@code endAt}, newest first, each row once. Without bounds it gives everything the venue
   * still keeps.
   *
   * @param <R> what a row is read as
   * @param question of {@code kcassets.client.questions}, such as {@code Deposits.of("USDT")},
   *     without a page or cursor
   * @return the rows, to be closed
   * @throws AssetsException when the arguments are wrong; later ones come from the rows
   */
  public <R> TypedRows<R> rows(ListQuestion<?, R> question) {
    return new TypedRows<>(rows(question.operation(), question.arguments()), question::row);
  }

  /**
   * Asks one question that has been checked already.
   *
   * @param request from {@link Operation#request}
   * @return as {@link #call(Operation, Map)}
   * @throws AssetsException with a {@link Failure} that says what went wrong
   */
  public String call(Request request) {
    requireCredentials(request.operation());
    return exchange.ask(request);
  }

  /**
   * Walks a whole list: every page, window and cursor between {@code startAt} and {@code endAt},
   * newest first, each row once. Without bounds it gives everything the venue still keeps.
   *
   * @param arguments as for {@link #call(Operation, Map)}, without a page or cursor
   * @param operation what is asked
   * @return the rows, to be closed
   * @throws AssetsException when the arguments are wrong; later ones come from the rows
   */
  public Rows rows(Operation operation, Map<String, String> arguments) {
    return rows(operation.walk(arguments, now()));
  }

  /**
   * Walks a list by a request that {@link Operation#walk} has checked already.
   *
   * @param request from {@link Operation#walk}
   * @return the rows, to be closed
   */
  public Rows rows(Request request) {
    requireCredentials(request.operation());
    return new Rows(this::pageInTurn, request, now(), options.parallelism());
  }

  /**
   * Asks one window of a list completely: all pages and cursors between {@code startAt} and {@code
   * endAt}, which the request has. Nothing is asked before its first answer is taken.
   *
   * @param request a question that has been checked
   * @return the window, of which nothing has been asked yet
   */
  public ListWindow window(Request request) {
    requireCredentials(request.operation());
    return ListWindow.of(this::pageInTurn, request);
  }

  /** {@return the moment that relative times count from} */
  public Instant now() {
    return exchange.now();
  }

  /**
   * Measures how far a host's clock is from ours, and stamps with it from here on.
   *
   * @param host which of the two hosts
   * @return positive when the host is ahead
   */
  public Duration measureClock(Host host) {
    return exchange.measureClock(host, options.timeout());
  }

  /**
   * {@return what is left of the pool that an operation takes from, as the answers so far have
   * told; empty before one has} Asks nothing.
   *
   * @param operation what is asked
   */
  public Optional<QuotaLeft> quotaLeft(Operation operation) {
    return exchange.quotaLeft(operation);
  }

  /** {@return where it asks} */
  public Venue venue() {
    return venue;
  }

  /** Ends every exchange under way. */
  @Override
  public void close() {
    exchange.close();
  }

  /**
   * Asks one of many questions, as a program does that has hundreds of them and would rather wait
   * than fail. Waiting for quota is part of that: it does not count towards the timeout, and ends
   * the question only when the venue stays limited for very long. For a question that somebody
   * waits for, {@link #call(Request)} is right.
   *
   * @param request from {@link Operation#request}
   * @return as {@link #call(Operation, Map)}
   * @throws AssetsException with a {@link Failure} that says what went wrong
   */
  public String callInTurn(Request request) {
    requireCredentials(request.operation());
    return exchange.askPatiently(request, Envelope::open);
  }

  /** The same for one answer of a list. */
  Page pageInTurn(Request request, PageReader reader) {
    requireCredentials(request.operation());
    return exchange.askPatiently(request, (envelope, reply) -> envelope.open(reply, reader));
  }

  private void requireCredentials(Operation operation) {
    if (operation.endpoint().isPrivate() && credentials.isEmpty()) {
      throw new AssetsException(
          new Failure.CredentialsMissing(
              operation.command() + " needs an API key, and this client has none",
              "Give credentials; the public helpers alone work without."));
    }
  }
}
