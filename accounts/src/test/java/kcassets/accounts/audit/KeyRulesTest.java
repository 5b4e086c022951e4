package kcassets.accounts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Secret KEY = Secret.of("68d4a0000000000000841d00");

  @Test
  void a_key_as_it_should_be_concerns_nobody() {
    assertThat(judged("General,Futures", 3, "1.2.3.4", "null")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "General, -, -",
    "'Futures,General', -, -",
    "'General,Spot', RIGHTS_BEYOND_READING, WARNING",
    "'General,Margin', RIGHTS_BEYOND_READING, WARNING",
    "'General,InnerTransfer', RIGHTS_BEYOND_READING, WARNING",
    "'General,Earn', RIGHTS_BEYOND_READING, WARNING",
    "'General,SomethingNew', RIGHTS_BEYOND_READING, WARNING",
    "'General,general', RIGHTS_BEYOND_READING, WARNING",
    "'General,Transfer', MAY_WITHDRAW, CRITICAL",
    "'General, Withdrawal', MAY_WITHDRAW, CRITICAL",
    "'General,Fast Withdrawal,Spot', MAY_WITHDRAW, CRITICAL",
  })
  void rights_beyond_reading_are_one_concern(String rights, String code, String severity) {
    List<KeyConcern> concerns = judged(rights, 3, "1.2.3.4", "null");

    if (code.equals("-")) {
      assertThat(concerns).isEmpty();
    } else {
      assertThat(concerns)
          .extracting(KeyConcern::code, KeyConcern::severity)
          .containsExactly(tuple(FindingCode.valueOf(code), Severity.valueOf(severity)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \"", "null"})
  void a_key_without_a_list_of_addresses_is_told(String list) {
    KeyFacts facts =
        KeyFacts.read("{\"permission\":\"General\",\"ipWhitelist\":" + list + "}", KEY);

    assertThat(KeyRules.judge(facts, Optional.of(KeyVersion.V3), NOW))
        .extracting(KeyConcern::code)
        .containsExactly(FindingCode.NO_IP_LIST);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, KEY_EXPIRED",
    "0, KEY_EXPIRED",
    "1, KEY_EXPIRES_SOON",
    "2591999999, KEY_EXPIRES_SOON",
    "2592000000, -"
  })
  void an_end_within_thirty_days_is_told(long millisFromNow, String code) {
    Instant end = NOW.plus(Duration.ofMillis(millisFromNow));

    List<KeyConcern> concerns = judged("General", 3, "1.2.3.4", "" + end.toEpochMilli());

    assertThat(concerns)
        .extracting(each -> each.code().name())
        .isEqualTo(code.equals("-") ? List.of() : List.of(code));
    assertThat(concerns).allMatch(each -> each.message().contains(end.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "3, V3, -",
    "2, V2, KEY_VERSION_2",
    "2, V3, KEY_VERSION_2",
    "1, V1, KEY_VERSION_1",
    "1, V3, KEY_VERSION_1",
    "3, V1, KEY_VERSION_1",
    "9, V2, KEY_VERSION_2"
  })
  void an_old_version_is_told(int version, KeyVersion sends, String code) {
    KeyFacts facts = facts("General", version, "1.2.3.4", "null");

    assertThat(KeyRules.judge(facts, Optional.of(sends), NOW))
        .extracting(each -> each.code().name())
        .isEqualTo(code.equals("-") ? List.of() : List.of(code));
  }

  @Test
  void a_right_of_unified_accounts_tells_of_such_an_account() {
    assertThat(judged("General,Unified", 3, "1.2.3.4", "null"))
        .extracting(KeyConcern::code)
        .containsExactly(FindingCode.RIGHTS_BEYOND_READING, FindingCode.UNIFIED_ACCOUNT);
  }

  @Test
  void the_key_that_asks_is_hidden_wherever_the_exchange_repeats_it() {
    String key = KEY.reveal();
    KeyFacts facts =
        KeyFacts.read(
            "{\"apiKey\":\"%s\",\"permission\":\"General,%s,x%sx\"}".formatted(key, key, key), KEY);

    assertThat(facts.toString()).doesNotContain(key).contains("x68d4a...1d00x");
    assertThat(KeyRules.judge(facts, Optional.empty(), NOW).toString()).doesNotContain(key);
  }

  @Test
  void a_right_that_nobody_knows_cannot_steer_a_terminal() {
    List<KeyConcern> concerns = judged("General,\\u001b[2Jgone", 3, "1.2.3.4", "null");

    assertThat(concerns).hasSize(1);
    assertThat(concerns.getFirst().sentence())
        .doesNotContain("\u001b")
        .contains("\"\\u001b[2Jgone\"");
  }

  @Test
  void an_account_of_which_nothing_is_seen_may_be_a_unified_one() {
    assertThat(concern("[]")).contains(Severity.WARNING);
    assertThat(concern("null")).contains(Severity.WARNING);
    assertThat(concern("[{\"type\":\"main\"}]")).contains(Severity.INFO);
    assertThat(concern("[{\"type\":\"main\"},{\"x\":{\"y\":[1]},\"type\":\"trade\"}]")).isEmpty();
    assertThat(concern("[{\"type\":\"trade_hf\"}]")).isEmpty();
  }

  private static Optional<Severity> concern(String spotAccounts) {
    return ClassicView.read(spotAccounts).concern().map(KeyConcern::severity);
  }

  private static List<KeyConcern> judged(
      String rights, int version, String addresses, String expiry) {
    return KeyRules.judge(
        facts(rights, version, addresses, expiry), Optional.of(KeyVersion.V3), NOW);
  }

  private static KeyFacts facts(String rights, int version, String addresses, String expiry) {
    return KeyFacts.read(
        """
        {"apiKey":"68d4a...1d00","apiVersion":%d,"permission":"%s","ipWhitelist":"%s",
         "isMaster":true,"expiredAt":%s}\
        """
            .formatted(version, rights, addresses, expiry),
        KEY);
  }
}
