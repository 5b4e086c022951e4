package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {
  private static final String SECRET = "f03a5284-5c39-4aaa-9b20-dea10bdcf8e3";

  /** The POST vector is the venue's own; the others were made with openssl dgst -hmac. */
  @Test
  void signatures_equal_published_ones() {
    assertThat(
            SignatureCheck.hash(
                SECRET, "1547015186532POST/api/v1/deposit-addresses{\"currency\":\"BTC\"}"))
        .isEqualTo("7QP/oM0ykidMdrfNEUmng8eZjg/ZvPafjIqmxiVfYu4=");
    assertThat(
            SignatureCheck.hash(
                SECRET, "1547015186532GET/api/v1/accounts/ledgers?currency=BTC,USDT&pageSize=500"))
        .isEqualTo("TbNe94y1SQSOReFdy8MsX2Md9vE/v+sACi91gdQEl/E=");
    assertThat(SignatureCheck.hash(SECRET, "QWIxMjM0NTY3OCkoKiZeJSQjQA=="))
        .isEqualTo("HFkKIy8cKfQF3Ognmbamq9Bd8VfYy3eUQj7uC8NvMes=");
  }

  @Test
  void a_target_is_signed_with_every_encoding_undone() {
    Target target = Target.of("/p?a=BTC%2CUSDT&b=%C3%BC%20%26+&c=&d&e=100%25&f=undefined");
    assertThat(target.signedText()).isEqualTo("/p?a=BTC,USDT&b=ü &+&c=&d&e=100%&f=undefined");
    assertThat(target.arguments()).isEqualTo(Map.of("a", "BTC,USDT", "b", "ü &+", "e", "100%"));
  }
}
