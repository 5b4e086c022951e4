package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
  private static final String TARGET = "/api/v1/accounts?currency=BTC";

  private final Simulator simulator =
      Simulator.start(SimulatorOptions.defaults().withDays(5).withQuotas(false));
  private final Caller caller = new Caller(simulator);

  @AfterAll
  void stop() {
    caller.close();
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KC-API-KEY",
        "KC-API-SIGN",
        "KC-API-TIMESTAMP",
        "KC-API-PASSPHRASE",
        "KC-API-KEY-VERSION"
      })
  void a_missing_header_is_400001(String header) {
    Map<String, String> headers = headers();
    headers.remove(header);
    refused(headers, "400001", 400);
  }

  @ParameterizedTest
  @CsvSource({"-5200, false", "-4000, true", "4000, true", "5200, false"})
  void a_time_stamp_may_be_five_seconds_off(long offset, boolean accepted) {
    Map<String, String> headers = headers();
    String timestamp = Long.toString(System.currentTimeMillis() + offset);
    headers.put("KC-API-TIMESTAMP", timestamp);
    headers.put("KC-API-SIGN", Caller.sign(simulator.key().secret(), timestamp + "GET" + TARGET));
    if (accepted) {
      assertThat(caller.send(Host.SPOT, TARGET, headers).code()).isEqualTo("200000");
    } else {
      refused(headers, "400002", 400);
    }
  }

  @Test
  void an_unknown_key_is_400003() {
    refused(headers("KC-API-KEY", "sim-000000000000000000000000"), "400003", 401);
  }

  @Test
  void a_passphrase_that_is_wrong_or_in_clear_is_400004() {
    refused(headers("KC-API-PASSPHRASE", "wrong"), "400004", 401);
    refused(headers("KC-API-PASSPHRASE", simulator.key().passphrase()), "400004", 401);
  }

  @Test
  void a_hashed_passphrase_of_a_version_1_key_is_400004() {
    SimulatorKey oldest = simulator.key(KeyRole.VERSION_1);
    Map<String, String> headers = caller.as(oldest).headers(TARGET);
    headers.put("KC-API-PASSPHRASE", Caller.sign(oldest.secret(), oldest.passphrase()));
    headers.put("KC-API-KEY-VERSION", "3");
    refused(headers, "400004", 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "4", "three"})
  void a_version_that_is_not_the_keys_own_is_400009(String version) {
    refused(headers("KC-API-KEY-VERSION", version), "400009", 400);
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyRole.class,
      names = {"VERSION_1", "VERSION_2", "EXPIRING", "ANY_ADDRESS", "WRITE", "SUB_ACCOUNT"})
  void keys_of_every_kind_are_taken_with_their_own_version(KeyRole role) {
    SimulatorKey key = simulator.key(role);
    Caller.Answer answer = caller.as(key).call(Operation.API_KEY_INFO);
    assertThat(answer.code()).isEqualTo("200000");
    assertThat(answer.json().get("data").get("apiVersion").asString()).isEqualTo(key.keyVersion());
  }

  @Test
  void a_signature_over_anything_else_is_400005() {
    Map<String, String> headers = headers();
    refused(headers("KC-API-SIGN", "bm90IGEgc2lnbmF0dXJl"), "400005", 401);
    assertThat(caller.send(Host.SPOT, TARGET + "&type=main", headers).code()).isEqualTo("400005");
  }

  @Test
  void the_signature_is_over_the_query_before_encoding() {
    caller.as(simulator.key());
    String decoded = "/api/v1/sub/api-key?subName=Zürich Büro 2 東京";
    String encoded = "/api/v1/sub/api-key?subName=Z%C3%BCrich%20B%C3%BCro%202%20%E6%9D%B1%E4%BA%AC";
    Caller.Answer answer = caller.send(Host.SPOT, encoded, caller.headers(decoded));
    assertThat(answer.code()).as(answer.body()).isEqualTo("200000");
    assertThat(answer.json().get("data").size()).isEqualTo(1);
    assertThat(caller.send(Host.SPOT, encoded, caller.headers(encoded)).code()).isEqualTo("400005");
  }

  @Test
  void a_plus_sign_is_a_plus_sign_and_an_encoded_ampersand_is_part_of_its_value() {
    caller.as(simulator.key());
    String decoded = "/api/v1/sub/api-key?subName=robot+grid&1";
    Caller.Answer answer =
        caller.send(
            Host.SPOT, "/api/v1/sub/api-key?subName=robot+grid%261", caller.headers(decoded));
    assertThat(answer.json().get("data").get(0).get("subName").asString())
        .isEqualTo("robot+grid&1");
  }

  @Test
  void a_key_bound_to_another_address_is_400006() {
    refused(KeyRole.OTHER_ADDRESS, Operation.API_KEY_INFO, "400006", 403);
  }

  @Test
  void the_futures_account_needs_the_futures_right() {
    refused(KeyRole.GENERAL_ONLY, Operation.FUTURES_ACCOUNT, "400007", 403);
    assertThat(
            caller.as(simulator.key(KeyRole.GENERAL_ONLY)).call(Operation.FUTURES_LEDGERS).code())
        .isEqualTo("200000");
  }

  @Test
  void a_sub_account_may_not_ask_about_sub_accounts() {
    refused(KeyRole.SUB_ACCOUNT, Operation.SUB_ACCOUNTS, "400010", 403);
    refused(KeyRole.SUB_ACCOUNT, Operation.SUB_ACCOUNT_FUTURES_BALANCES, "400010", 403);
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"CROSS_MARGIN_ACCOUNT", "ISOLATED_MARGIN_ACCOUNTS", "MARGIN_HF_LEDGERS"})
  void margin_that_is_not_opened_is_130201(Operation operation) {
    refused(KeyRole.STRANGER, operation, "130201", 200);
  }

  @Test
  void paths_nobody_serves_are_404000_and_so_are_paths_of_the_other_host() {
    assertThat(caller.send(Host.SPOT, "/api/v1/orders", Map.of()).code()).isEqualTo("404000");
    for (Operation operation : List.of(Operation.FUTURES_LEDGERS, Operation.FUTURES_CONTRACTS)) {
      Caller.Answer answer = caller.send(Host.SPOT, operation.endpoint().path(), Map.of());
      assertThat(answer.code()).isEqualTo("404000");
      assertThat(answer.status()).isEqualTo(404);
    }
  }

  @Test
  void only_get_without_a_body_is_served() {
    HttpRequest post =
        HttpRequest.newBuilder(caller.uri(Host.SPOT, TARGET))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(caller.send(post).status()).isEqualTo(405);
    HttpRequest withBody =
        HttpRequest.newBuilder(caller.uri(Host.SPOT, TARGET))
            .method("GET", HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    Caller.Answer answer = caller.send(withBody);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    assertThat(answer.header("content-type")).isEqualTo("text/html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deposits | | 400100",
        "withdrawals | | 400100",
        "spot-accounts | type=savings | 400100",
        "spot-accounts | currency=btc! | 400100",
        "spot-ledgers | pageSize=9 | 400100",
        "spot-ledgers | pageSize=501 | 400100",
        "spot-ledgers | startAt=1700000000000&endAt=1700086400001 | 400100",
        "spot-ledgers | startAt=1700000000001&endAt=1700000000000 | 400100",
        "spot-ledgers | startAt=-12h | 400100",
        "spot-ledgers | currency=A,B,C,D,E,F,G,H,I,J,K | 400100",
        "trade-hf-ledgers | limit=201 | 400100",
        "trade-hf-ledgers | limit=0 | 400100",
        "sub-accounts | pageSize=101 | 400100",
        "sub-accounts | pageSize=0 | 400100",
        "sub-account-spot-balances | pageSize=9 | 400100",
        "sub-account-api-keys | subName=nobody | 400100",
        "transfer-quotas | currency=BTC | 400100",
        "transfer-quotas | currency=BTC&type=ISOLATED | 400100",
        "transfer-quotas | currency=BTC&type=CONTRACT | 400100",
        "withdrawal-quotas | currency=BTC&chain=trx | 400100",
        "deposit-addresses | currency=NOSUCH | 400100",
        "spot-trade-fees | symbols=BTC-USDT,NO-SUCH | 900001",
        "spot-trade-fees | | 400100",
        "isolated-margin-accounts | symbol=NO-SUCH | 900001",
        "isolated-margin-accounts | quoteCurrency=EUR | 400100",
        "futures-trade-fee | symbol=NOSUCHM | 100003",
        "futures-trade-fee | symbols=XBTUSDTM | 100001",
        "futures-account | currency=BTC | 100001",
        "futures-ledgers | startAt=1700000000000&endAt=1700086400001 | 100001",
        "futures-ledgers | maxCount=0 | 100001",
        "fiat-prices | base=XXX | 400100",
      })
  void wrong_parameters_are_refused(String command, String query, String code) {
    Operation operation = Operation.named(command).orElseThrow();
    String[] arguments =
        query == null
            ? new String[0]
            : Arrays.stream(query.split("[&]"))
                .flatMap(pair -> Arrays.stream(pair.split("=", 2)))
                .toArray(String[]::new);
    Caller.Answer answer = caller.as(simulator.key()).call(operation, arguments);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.json().has("data")).isFalse();
    assertThat(answer.json().get("msg").asString()).isNotEmpty();
  }

  @Test
  void ids_that_nobody_has_are_400100() {
    caller.as(simulator.key());
    String id = "0123456789abcdef01234567";
    assertThat(caller.call(Operation.SPOT_ACCOUNT, "accountId", id).code()).isEqualTo("400100");
    assertThat(caller.call(Operation.WITHDRAWAL, "withdrawalId", id).code()).isEqualTo("400100");
    assertThat(caller.call(Operation.SUB_ACCOUNT_BALANCE, "subUserId", id).code())
        .isEqualTo("400100");
    assertThat(caller.call(Operation.CURRENCY, "currency", "NOSUCH").code()).isEqualTo("400100");
  }

  @Test
  void unknown_parameters_and_empty_ones_are_ignored() {
    caller.as(simulator.key());
    assertThat(
            caller
                .call(
                    Operation.TRANSFER_QUOTAS,
                    "currency",
                    "BTC",
                    "type",
                    "MAIN",
                    "tag",
                    "",
                    "x",
                    "1")
                .code())
        .isEqualTo("200000");
  }

  @Test
  void what_the_official_sdks_send_without_being_told_is_answered() {
    caller.as(simulator.key());
    assertThat(
            caller
                .data(
                    Operation.TRANSFER_QUOTAS, "currency", "BTC", "type", "MAIN", "tag", "BTC-USDT")
                .get("currency")
                .asString())
        .isEqualTo("BTC");
    assertThat(
            caller
                .data(Operation.WITHDRAWAL_QUOTAS, "currency", "BTC", "chain", "eth")
                .get("chain")
                .asString())
        .isEqualTo("BTC");
  }

  @Test
  void public_operations_need_no_headers() {
    Caller.Answer answer = caller.send(Host.FUTURES, "/api/v1/timestamp", Map.of());
    assertThat(answer.code()).isEqualTo("200000");
    assertThat(answer.header("gw-ratelimit-limit")).isEmpty();
  }

  private Map<String, String> headers(String... changes) {
    Map<String, String> headers = new TreeMap<>(caller.as(simulator.key()).headers(TARGET));
    for (int i = 0; i < changes.length; i += 2) {
      headers.put(changes[i], changes[i + 1]);
    }
    return headers;
  }

  private void refused(KeyRole role, Operation operation, String code, int status) {
    Caller.Answer answer = caller.as(simulator.key(role)).call(operation);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private void refused(Map<String, String> headers, String code, int status) {
    Caller.Answer answer = caller.send(Host.SPOT, TARGET, headers);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }
}
