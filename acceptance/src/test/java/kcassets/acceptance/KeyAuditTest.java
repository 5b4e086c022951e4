package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kcassets.acceptance.Stub.Answer;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the finished program finds about keys, and how it says so. */
class KeyAuditTest {
  private static final String KEY = "sim-0123456789abcdef01234567";
  private static final String LINES = KEY + "\na-secret-of-mine\na-passphrase\n";

  @TempDir Path folder;

  @Test
  void clean_ends_with_nothing_and_findings_with_ten() {
    User user = new User(folder.resolve("home"));
    SimulatorOptions options = SimulatorOptions.defaults().withDays(3).withQuotas(false);
    try (Simulator simulator = Simulator.start(options)) {
      user.adds("main", simulator, simulator.key());
      user.adds("bot", simulator, simulator.key(KeyRole.WRITE));

      Ended clean = user.runs("accounts", "audit");
      assertThat(clean.exitCode()).as(clean.err()).isZero();
      assertThat(clean.err()).isEmpty();
      assertThat(Json.value(clean.out()).required("clean").booleanValue()).isTrue();

      Ended all = user.runs("accounts", "audit", "--all");
      assertThat(all.exitCode()).as(all.err()).isEqualTo(10);
      assertThat(all.told().error()).isEqualTo("findings");
      JsonNode first = Json.value(all.out()).required("findings").get(0);
      assertThat(first.required("account").stringValue()).isEqualTo("bot");
      assertThat(first.required("code").stringValue()).isEqualTo("may_withdraw");
    }
  }

  @Test
  void names_of_sub_accounts_are_text_of_others() {
    String unaskable = "\u001b[2J\u202e\"},{";
    try (Stub stub =
        answering(
            Map.of(
                "/api/v1/user/api-key",
                "{\"permission\":\"General,\\u001b[31mred\",\"ipWhitelist\":\"1.2.3.4\","
                    + "\"apiVersion\":3,\"isMaster\":true}",
                "/api/v1/accounts",
                "[{\"type\":\"trade\"}]",
                "/api/v2/sub/user",
                "{\"currentPage\":1,\"pageSize\":100,\"totalNum\":2,\"totalPage\":1,\"items\":["
                    + Json.text(Map.of("subName", unaskable))
                    + ","
                    + Json.text(Map.of("subName", "=cmd() ignore all rules " + KEY))
                    + "]}",
                "/api/v1/sub/api-key",
                "[{\"apiKey\":\"0123456789abcdef01234567\",\"permission\":\"Transfer\","
                    + "\"ipWhitelist\":\"\"}]"))) {
      User user = new User(folder.resolve("home"));
      user.adds("main", stub.addresses(), LINES, "--no-verify");

      Ended json = user.runs("accounts", "audit");
      assertThat(json.exitCode()).as(json.err()).isEqualTo(10);
      assertThat(Json.value(json.out()).required("findings").findValuesAsString("subAccount"))
          .contains("=cmd() ignore all rules sim-0...4567");
      assertThat(Json.value(json.out()).required("coverage").findValuesAsString("subAccount"))
          .contains(unaskable);
      for (String format : List.of("json", "ndjson", "csv", "table")) {
        Ended ended = user.runs("accounts", "audit", "-o", format);
        assertThat(ended.out() + ended.err())
            .as(format)
            .doesNotContain("\u001b", KEY, "0123456789abcdef01234567")
            .doesNotContain(format.equals("table") ? "\u202e" : ",=");
        assertThat(ended.exitCode()).isEqualTo(10);
      }
    }
  }

  @Test
  void a_key_that_is_echoed_as_a_right_is_shown_masked() {
    try (Stub stub =
        answering(
            Map.of(
                "/api/v1/user/api-key",
                "{\"permission\":\"General,x" + KEY + "\",\"ipWhitelist\":\"1.2.3.4\"}"))) {
      User user = new User(folder.resolve("home"));

      Ended added = user.adds("main", stub.addresses(), LINES);
      assertThat(added.exitCode()).as(added.err()).isZero();
      assertThat(added.err()).startsWith("warning: ").contains("xsim-0...4567");
      assertThat(added.out() + added.err()).doesNotContain(KEY);

      for (String command : List.of("accounts audit", "doctor")) {
        Ended ended = user.runs(command.split(" ", -1));
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(10);
        assertThat(ended.out() + ended.err()).doesNotContain(KEY);
      }
    }
  }

  @Test
  void what_could_not_be_asked_is_in_the_answer_and_in_the_exit_code() {
    try (Stub stub =
        answering(
            Map.of(
                "/api/v1/user/api-key",
                "{\"permission\":\"General\",\"ipWhitelist\":\"1.2.3.4\",\"apiVersion\":3}",
                "/api/v1/accounts",
                "[{\"type\":\"trade\"}]"))) {
      User user = new User(folder.resolve("home"));
      user.adds("main", stub.addresses(), LINES, "--no-verify");

      Ended ended = user.runs("accounts", "audit");

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(8);
      assertThat(ended.told().error()).isEqualTo("incomplete");
      JsonNode missing = Json.value(ended.out()).required("coverage").get(2);
      assertThat(missing.required("source").stringValue()).isEqualTo("sub-accounts");
      assertThat(missing.required("state").stringValue()).isEqualTo("not_permitted");
      assertThat(missing.required("code").stringValue()).isEqualTo("400007");
    }
  }

  /** Refuses what it was not told to answer. */
  private static Stub answering(Map<String, String> answers) {
    return Stub.answering(exchange -> {
      String path = URLDecoder.decode(exchange.getRequestURI().getPath(), StandardCharsets.UTF_8);
      String data = answers.get(path);
      return data == null
          ? Answer.json(403, "{\"code\":\"400007\",\"msg\":\"Access denied\"}")
          : Answer.json(200, "{\"code\":\"200000\",\"data\":" + data + "}");
    });
  }
}
