package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kcassets.acceptance.Production.Asked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real account goes to the exchange's own names, over TLS that has proved whose they are. */
@Execution(ExecutionMode.CONCURRENT) // most of their time is waiting
class ProductionTest {
  private static final String KEY = "68d4a0000000000000841d00";
  private static final String SECRET = "a-secret-of-mine";
  private static final String PASSPHRASE = "a-passphrase-of-mine";
  private static final String[] TELLING = {KEY, SECRET, PASSPHRASE, "KC-API", "GET ", "/api/"};

  private static final String SPOT = "{\"operation\":\"spot-accounts\",\"id\":1}\n";
  private static final String FUTURES =
      "{\"operation\":\"futures-account\",\"arguments\":{\"currency\":\"USDT\"},\"id\":2}\n";

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static User user;

  @BeforeAll
  static void an_account_that_nobody_has_verified() throws Exception {
    certificates = new Certificates(folder);
    user = new User(folder.resolve("home"));
    Ended added =
        user.types("accounts", "add", "main", "--from-file", "-", "--no-verify")
            .reading(String.join("\n", KEY, SECRET, PASSPHRASE))
            .run();
    assertThat(added.exitCode()).as(added.err()).isZero();
  }

  @Test
  void both_names_are_asked_in_secrecy() throws Exception {
    try (Production production = Production.over(certificates.showing("right"), folder)) {
      Ended ended = batch(production, SPOT + FUTURES);

      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.out())
          .isEqualTo("{\"id\":1,\"data\":%1$s}\n{\"id\":2,\"data\":%1$s}\n", Production.DATA);
      assertThat(production.asked())
          .extracting(Asked::target, asked -> asked.header("Host"))
          .containsExactlyInAnyOrder(
              tuple("/api/v1/accounts", "api.kucoin.com"),
              tuple("/api/v1/account-overview?currency=USDT", "api-futures.kucoin.com"));
      for (Asked asked : production.asked()) {
        String stamp = asked.header("KC-API-TIMESTAMP");
        assertThat(asked.header("KC-API-KEY")).isEqualTo(KEY);
        assertThat(asked.header("KC-API-SIGN")).isEqualTo(signed(stamp + "GET" + asked.target()));
        assertThat(asked.header("KC-API-PASSPHRASE")).isEqualTo(signed(PASSPHRASE));
        assertThat(asked.header("KC-API-KEY-VERSION")).isEqualTo("3");
      }
      assertThat(production.heardOnTheWire()).startsWith("\26\3").doesNotContain(TELLING);
      assertThat(production.heardInside()).contains(KEY).doesNotContain(SECRET, PASSPHRASE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "of-a-stranger", "spot-only"})
  void a_server_that_cannot_prove_its_name_hears_nothing(String certificate) throws Exception {
    try (Production production = Production.over(certificates.showing(certificate), folder)) {
      Ended ended = batch(production, FUTURES);

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(Json.value(ended.out()).at("/error/error").stringValue()).isEqualTo("unreachable");
      assertThat(Json.value(ended.out()).at("/error/retryable").booleanValue()).isFalse();
      assertThat(ended.err()).contains("the certificate of the server is refused");
      assertThat(production.asked()).isEmpty();
      assertThat(production.heardInside()).isEmpty();
      assertThat(production.heardOnTheWire()).startsWith("\26\3").doesNotContain(TELLING);
    }
  }

  @Test
  void an_authority_that_was_taken_out_is_not_trusted_any_longer() throws Exception {
    Path store = folder.resolve("changing");
    try (Production production = Production.over(certificates.showing("right"), folder)) {
      certificates.trust(store, "authority");
      assertThat(batch(production, Certificates.trustedIn(store), SPOT).exitCode()).isZero();
      assertThat(production.asked()).hasSize(1);

      certificates.trust(store, "of-a-stranger");
      Ended ended = batch(production, Certificates.trustedIn(store), SPOT);

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(production.asked()).hasSize(1);
    }
  }

  @Test
  void where_the_authorities_cannot_be_read_nobody_is_trusted() throws Exception {
    Path store = Files.writeString(folder.resolve("broken"), "no store of certificates");
    try (Production production = Production.over(certificates.showing("right"), folder)) {
      Ended ended = batch(production, Certificates.trustedIn(store), SPOT);

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(ended.err()).contains("the certificate of the server is refused");
      assertThat(production.asked()).isEmpty();
      assertThat(production.heardInside()).isEmpty();
    }
  }

  @Test
  void a_name_that_is_proved_is_answered_beside_one_that_is_not() throws Exception {
    try (Production production = Production.over(certificates.showing("spot-only"), folder)) {
      Ended ended = batch(production, FUTURES + SPOT);

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(ended.out()).endsWith("{\"id\":1,\"data\":" + Production.DATA + "}\n");
      assertThat(production.asked())
          .extracting(asked -> asked.header("Host"))
          .containsExactly("api.kucoin.com");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "x25519"})
  void a_server_that_agrees_on_keys_in_one_way_only_is_asked(String group) throws Exception {
    try (Production production = Production.over(certificates.showing("right"), folder, group)) {
      Ended ended = batch(production, SPOT);

      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(production.asked()).hasSize(1);
    }
  }

  @Test
  void a_question_that_is_wrong_in_itself_does_not_even_connect() throws Exception {
    try (Production production = Production.over(certificates.showing("right"), folder)) {
      List<String> options = new ArrayList<>(List.of(certificates.trust()));
      options.add(production.names());
      Ended ended = user.typesToJava(options, "spot-ledgers", "--pageSize", "501").run();

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
      assertThat(production.heardOnTheWire()).isEmpty();
    }
  }

  @Test
  void a_server_without_tls_hears_nothing() throws Exception {
    try (Production production = Production.withoutTls(folder)) {
      Ended ended = batch(production, SPOT);

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(6);
      assertThat(Json.value(ended.out()).at("/error/error").stringValue()).isEqualTo("unreachable");
      assertThat(production.asked()).isEmpty();
      assertThat(production.heardOnTheWire()).startsWith("\26\3").doesNotContain(TELLING);
    }
  }

  /** One process for all questions; they are asked anew until the five seconds are over. */
  private static Ended batch(Production production, String questions) {
    return batch(production, certificates.trust(), questions);
  }

  private static Ended batch(Production production, String[] trust, String questions) {
    List<String> options = new ArrayList<>(List.of(trust));
    options.add(production.names());
    options.add("-XX:TieredStopAtLevel=1");
    Ended ended =
        user.typesToJava(options, "batch", "-v", "--timeout", "5").reading(questions).run();
    assertThat(ended.out() + ended.err()).doesNotContain(KEY, SECRET, PASSPHRASE);
    return ended;
  }

  private static String signed(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
