package kcassets.history.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Source;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exchange that shows deposits and withdrawals of one currency at a time only. */
class CurrenciesAskedForTest {
  private static final String EMPTY_PAGE =
      "{\"currentPage\":1,\"pageSize\":500,\"totalNum\":0,\"totalPage\":0,\"items\":[]}";

  @TempDir Path folder;
  private final Map<String, String> rows = new ConcurrentHashMap<>();
  private final Set<String> askedFor = new ConcurrentSkipListSet<>();
  private final Set<String> silent = new ConcurrentSkipListSet<>();
  private HttpServer exchange;

  @BeforeEach
  void start() throws IOException {
    exchange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    exchange.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    exchange.createContext("/", this::answer);
    exchange.start();
  }

  @AfterEach
  void stop() {
    exchange.stop(0);
  }

  @Test
  void a_coin_that_only_a_slow_ledger_shows_is_among_them() {
    rows.put("/api/v1/hf/accounts/ledgers", row("XYZ", "TRADE_HF"));
    rows.put("/api/v3/hf/margin/account/ledgers", row("MMM", "MARGIN"));

    copy(Set.of(Source.TRADE_HF_LEDGERS, Source.MARGIN_HF_LEDGERS, Source.DEPOSITS));

    assertThat(askedFor).containsExactlyInAnyOrder("deposits MMM", "deposits XYZ");
  }

  @Test
  void coins_of_futures_and_of_kept_balances_are_among_them() {
    rows.put(
        "/api/v1/transaction-history",
        """
        {"time":%d,"type":"TransferIn","amount":2,"fee":0,"accountEquity":2,"status":"Completed",\
        "remark":"","offset":7,"currency":"XBT"}\
        """
            .formatted(System.currentTimeMillis() - 3_600_000));
    copy(Set.of(Source.FUTURES_LEDGERS));
    try (HistoryStore store = store()) {
      store.write(transaction -> {
        transaction.update(
            "INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, ?)",
            1,
            "42",
            "main",
            1,
            "USD",
            true,
            new byte[0]);
        transaction.update(
            "INSERT INTO snapshot_rows (snapshot_id, line, owner, wallet, currency, balance,"
                + " available, hold, liability, net)"
                + " VALUES (1, 1, 'main', 'cross-margin', 'ETH', '1', '1', '0', '0', '1'),"
                + " (1, 2, 'sub1', 'funding', 'DOGE', '1', '1', '0', '0', '1')");
        return true;
      });
    }

    copy(Set.of(Source.WITHDRAWALS));

    assertThat(askedFor).containsExactlyInAnyOrder("withdrawals BTC", "withdrawals ETH");
  }

  @Test
  void an_account_without_any_coin_is_answered_for_all_the_same() {
    HistorySync.Outcome outcome = copy(Set.of(Source.DEPOSITS));

    assertThat(outcome.isComplete()).isTrue();
    assertThat(outcome.results().getFirst().covered()).isPresent();
    assertThat(askedFor).containsExactlyInAnyOrder("deposits BTC", "deposits USDT");
  }

  @Test
  void a_list_whose_coins_are_not_told_is_missing_and_the_others_are_not() {
    silent.add("/api/v1/accounts");

    HistorySync.Outcome outcome = copy(Set.of(Source.TRADE_HF_LEDGERS, Source.DEPOSITS));

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.results())
        .extracting(result -> result.source() + " " + reasons(result))
        .containsExactlyInAnyOrder("trade-hf-ledgers []", "deposits [unreachable]");
  }

  @Test
  void without_the_time_of_the_exchange_all_since_the_last_answer_is_missing() {
    long before = System.currentTimeMillis();
    Interval answered =
        copy(Set.of(Source.TRADE_HF_LEDGERS)).results().getFirst().covered().orElseThrow();
    silent.add("/api/v1/timestamp");

    SourceResult second = copy(Set.of(Source.TRADE_HF_LEDGERS)).results().getFirst();

    assertThat(second.covered()).contains(answered);
    assertThat(reasons(second)).containsExactly("unreachable");
    assertThat(second.gaps().getFirst().span().from()).isEqualTo(answered.to() + 1);
    assertThat(second.gaps().getFirst().span().to()).isGreaterThan(before);
  }

  private static List<String> reasons(SourceResult result) {
    return result.gaps().stream().map(Unanswered::reason).toList();
  }

  private static String row(String currency, String wallet) {
    return """
    {"id":"5","currency":"%s","amount":"1","fee":"0","balance":"1","accountType":"%s",\
    "bizType":"TRANSFER","direction":"in","createdAt":"%d","context":""}\
    """
        .formatted(currency, wallet, System.currentTimeMillis() - 3_600_000);
  }

  private HistoryStore store() {
    return HistoryStore.open(new StoreLocation.Embedded(folder.resolve("store")));
  }

  private HistorySync.Outcome copy(Set<Source> sources) {
    String url = "http://127.0.0.1:" + exchange.getAddress().getPort();
    Credentials key =
        new Credentials(
            Secret.of("sim-000001"), Secret.of("secret"), Secret.of("phrase"), KeyVersion.V3);
    SyncOptions options =
        Asked.options().withSources(sources).withSince(System.currentTimeMillis() - 7_200_000);
    try (HistoryStore store = store();
        AssetsClient client =
            new AssetsClient(
                Venue.simulator(url, url), Optional.of(key), ClientOptions.defaults())) {
      return new HistorySync(store, options)
          .run(List.of(new SyncAccount("main", client, Optional.empty())));
    }
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    String query = Optional.ofNullable(call.getRequestURI().getQuery()).orElse("");
    if (silent.contains(path)) {
      send(call, "{\"code\":\"500000\",\"msg\":\"Internal\"}");
      return;
    }
    switch (path) {
      case "/api/v1/timestamp" -> say(call, Long.toString(System.currentTimeMillis()));
      case "/api/v1/user/api-key" -> say(call, "{\"uid\":42,\"isMaster\":true}");
      case "/api/v1/accounts" -> say(call, "[]");
      case "/api/v1/deposits", "/api/v1/withdrawals" -> transports(call, path, query);
      case "/api/v1/transaction-history" ->
          say(call, "{\"dataList\":[" + rows.getOrDefault(path, "") + "],\"hasMore\":false}");
      case "/api/v1/accounts/ledgers" -> say(call, EMPTY_PAGE);
      default -> {
        pause();
        say(call, "[" + (query.contains("lastId") ? "" : rows.getOrDefault(path, "")) + "]");
      }
    }
  }

  private void transports(HttpExchange call, String path, String query) throws IOException {
    Set<String> parts = new TreeSet<>(List.of(query.split("&")));
    Optional<String> currency =
        parts.stream().filter(part -> part.startsWith("currency=")).findFirst();
    if (currency.isEmpty()) {
      send(call, "{\"code\":\"400100\",\"msg\":\"currency is required\"}");
      return;
    }
    askedFor.add(path.substring(path.lastIndexOf('/') + 1) + " " + currency.get().substring(9));
    say(call, EMPTY_PAGE);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(700);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange call, String data) throws IOException {
    send(call, "{\"code\":\"200000\",\"data\":" + data + "}");
  }

  private static void send(HttpExchange call, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
