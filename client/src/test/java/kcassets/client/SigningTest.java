package kcassets.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import kcassets.client.wire.SignedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Expected values come from openssl: {@code printf %s TEXT | openssl dgst -sha256 -hmac SECRET
 * -binary | base64}.
 */
class SigningTest {
  private static final Instant STAMP = Instant.ofEpochMilli(1547015186532L);
  private static final String SECRET = "f03a5284-5c39-4aaa-9b20-dea10bdcf8e3";
  private static final String PASSPHRASE = "QWIxMjM0NTY3OCkoKiZeJSQjQA==";

  @Test
  void a_list_of_currencies_is_signed_and_sent_with_its_comma() {
    Request request =
        Operation.SPOT_LEDGERS.request(Map.of("currency", "BTC,USDT", "pageSize", "500"), STAMP);

    SignedRequest signed = signer(KeyVersion.V3).sign(request, STAMP);

    // TEXT=1547015186532GET/api/v1/accounts/ledgers?currency=BTC,USDT&pageSize=500
    assertThat(headers(signed))
        .containsEntry("KC-API-SIGN", "TbNe94y1SQSOReFdy8MsX2Md9vE/v+sACi91gdQEl/E=")
        .containsEntry("KC-API-TIMESTAMP", "1547015186532")
        .containsEntry("KC-API-KEY", "the-key");
    assertThat(signed.uri())
        .hasToString(
            "https://api.kucoin.com/api/v1/accounts/ledgers?currency=BTC,USDT&pageSize=500");
  }

  @Test
  void a_name_that_must_be_encoded_is_signed_raw_and_sent_encoded() {
    Request request =
        Operation.SUB_ACCOUNT_API_KEYS.request(Map.of("subName", "Zoë & co+1%"), STAMP);

    SignedRequest signed = signer(KeyVersion.V3).sign(request, STAMP);

    // TEXT=1547015186532GET/api/v1/sub/api-key?subName=Zoë & co+1%
    assertThat(headers(signed))
        .containsEntry("KC-API-SIGN", "AzCgmTw7istena1mSKLWgKH36aR6w66x7RKuQck2iOg=");
    assertThat(signed.uri().getRawQuery()).isEqualTo("subName=Zo%C3%AB%20%26%20co%2B1%25");
  }

  @Test
  void versions_two_and_three_sign_the_passphrase_and_one_sends_it() {
    // TEXT=QWIxMjM0NTY3OCkoKiZeJSQjQA==
    assertThat(headers(sign(KeyVersion.V3)))
        .containsEntry("KC-API-PASSPHRASE", "HFkKIy8cKfQF3Ognmbamq9Bd8VfYy3eUQj7uC8NvMes=")
        .containsEntry("KC-API-KEY-VERSION", "3");
    assertThat(headers(sign(KeyVersion.V2)))
        .containsEntry("KC-API-PASSPHRASE", "HFkKIy8cKfQF3Ognmbamq9Bd8VfYy3eUQj7uC8NvMes=")
        .containsEntry("KC-API-KEY-VERSION", "2");
    assertThat(headers(sign(KeyVersion.V1)))
        .containsEntry("KC-API-PASSPHRASE", PASSPHRASE)
        .containsEntry("KC-API-KEY-VERSION", "1");
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void every_operation_goes_to_its_production_host_and_public_ones_carry_no_header(
      Operation operation) {
    Map<String, String> examples = new HashMap<>();
    operation.endpoint().parameters().stream()
        .filter(parameter -> !parameter.name().equals("tag"))
        .forEach(parameter -> examples.put(parameter.name(), parameter.example()));

    SignedRequest signed = signer(KeyVersion.V3).sign(operation.request(examples, STAMP), STAMP);

    assertThat(signed.uri().getScheme() + "://" + signed.uri().getAuthority())
        .isEqualTo(operation.endpoint().host().productionOrigin());
    assertThat(signed.headers().isEmpty()).isEqualTo(!operation.endpoint().isPrivate());
  }

  private static SignedRequest sign(KeyVersion version) {
    return signer(version).sign(Operation.SPOT_ACCOUNTS.request(Map.of(), STAMP), STAMP);
  }

  private static Signer signer(KeyVersion version) {
    return new Signer(
        Venue.PRODUCTION,
        Optional.of(
            new Credentials(
                Secret.of("the-key"), Secret.of(SECRET), Secret.of(PASSPHRASE), version)));
  }

  private static Map<String, String> headers(SignedRequest signed) {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < signed.headers().size(); i += 2) {
      headers.put(signed.headers().get(i), signed.headers().get(i + 1));
    }
    return headers;
  }
}
