package kcassets.accounts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.Kind;
import kcassets.client.Secret;
import org.junit.jupiter.api.Test;

/** What an audit says at its end, in JSON and in words. */
class AuditTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456Z");
  private static final Failure NO_RIGHT = new Failure.NotPermitted("400007", "no\u0007right");
  private static final Failure SILENT = new Failure.Unreachable("", "no answer");

  private static Finding finding(Severity severity, Optional<String> subAccount) {
    return new Finding(
        "main",
        "68d4a...841d",
        subAccount,
        new KeyConcern(FindingCode.NO_IP_LIST, severity, "it works anywhere", "Bind it."));
  }

  private static AuditedKey key(String account, String facts, Optional<String> subAccount) {
    return new AuditedKey(
        account, "68d4a...841d", subAccount, KeyFacts.read(facts, Secret.of("68d4a000841d")));
  }

  private static Coverage seen() {
    return Coverage.of("main", "api-key-info", Coverage.State.SEEN);
  }

  private static Coverage missing(Failure failure, Optional<String> subAccount) {
    return Coverage.failed("main", "sub-accounts", subAccount, new AssetsException(failure));
  }

  private static Audit audit(List<Finding> findings, Coverage... coverage) {
    return new Audit(
        NOON, List.of(key("main", "{}", Optional.empty())), findings, List.of(coverage));
  }

  @Test
  void every_member_is_in_the_json_the_gravest_finding_first() {
    Audit audit =
        new Audit(
            NOON,
            List.of(
                key(
                    "main",
                    "{\"apiKey\":\"x\",\"apiVersion\":3,\"permission\":\"General, Futures\","
                        + "\"ipWhitelist\":\"1.2.3.4\",\"expiredAt\":1800000000000}",
                    Optional.empty()),
                key("main", "{}", Optional.of("desk"))),
            List.of(
                finding(Severity.INFO, Optional.of("desk")),
                finding(Severity.CRITICAL, Optional.empty())),
            List.of(
                seen(), missing(NO_RIGHT, Optional.of("desk")), missing(SILENT, Optional.empty())));

    String findings =
        """
        [{"code":"no_ip_list","severity":"critical","account":"main","apiKey":"68d4a...841d",
        "subAccount":null,"message":"it works anywhere","hint":"Bind it."},
        {"code":"no_ip_list","severity":"info","account":"main","apiKey":"68d4a...841d",
        "subAccount":"desk","message":"it works anywhere","hint":"Bind it."}]\
        """
            .replace("\n", "");
    assertThat(AuditJson.findings(audit)).isEqualTo(findings);
    assertThat(AuditJson.of(audit, AdviceWords.LIBRARY))
        .isEqualTo(
            """
            {"asOf":"2026-01-31T12:00:00.123Z","clean":false,"complete":false,"findings":@,
            "keys":[{"account":"main","apiKey":"68d4a...841d","subAccount":null,"keyVersion":"3",
            "rights":["General","Futures"],"hasIpList":true,"expiresAt":"2027-01-15T08:00:00Z"},
            {"account":"main","apiKey":"68d4a...841d","subAccount":"desk","keyVersion":null,
            "rights":[],"hasIpList":false,"expiresAt":null}],
            "coverage":[{"account":"main","source":"api-key-info","subAccount":null,
            "state":"seen","error":null,"code":null,"message":null,"hint":null},
            {"account":"main","source":"sub-accounts","subAccount":"desk",
            "state":"not_permitted","error":"not_permitted","code":"400007",
            "message":"no\\u0007right","hint":"%s"},
            {"account":"main","source":"sub-accounts","subAccount":null,
            "state":"failed","error":"unreachable","code":null,
            "message":"no answer","hint":"%s"}]}\
            """
                .replace("\n", "")
                .replace("@", findings)
                .formatted(AdviceWords.LIBRARY.hint(NO_RIGHT), AdviceWords.LIBRARY.hint(SILENT)));
  }

  @Test
  void an_audit_is_clean_when_nothing_needs_a_person() {
    assertThat(AuditJson.of(audit(List.of()), AdviceWords.LIBRARY))
        .contains("\"clean\":true,\"complete\":true");
    assertThat(
            AuditJson.of(
                audit(List.of(finding(Severity.INFO, Optional.empty()))), AdviceWords.LIBRARY))
        .contains("\"clean\":true");
    assertThat(
            AuditJson.of(
                audit(
                    List.of(
                        finding(Severity.INFO, Optional.empty()),
                        finding(Severity.WARNING, Optional.empty()))),
                AdviceWords.LIBRARY))
        .contains("\"clean\":false");
  }

  @Test
  void a_person_reads_findings_then_what_could_not_be_seen_then_the_counts() {
    Audit audit =
        audit(
            List.of(
                finding(Severity.WARNING, Optional.empty()),
                finding(Severity.INFO, Optional.of("desk"))),
            seen(),
            missing(NO_RIGHT, Optional.of("desk")),
            new Coverage(
                "other", "account", Optional.empty(), Coverage.State.FAILED, Optional.empty()));

    assertThat(AuditText.of(audit, AdviceWords.LIBRARY))
        .isEqualTo(
            """
            WARNING  main, key 68d4a...841d: no_ip_list
              it works anywhere.
              What to do: Bind it.
            INFO  main, sub-account "desk", key 68d4a...841d: no_ip_list
              it works anywhere.
              What to do: Bind it.
            NOT CHECKED  main, sub-account "desk": sub-accounts
              no\\u0007right.
              What to do: %s
            NOT CHECKED  other: account
            1 key checked: 0 critical, 1 warning, 1 info.\
            """
                .formatted(AdviceWords.LIBRARY.hint(NO_RIGHT)));
    Audit two =
        Audit.merged(
            NOON,
            List.of(
                audit(List.of()), audit(List.of(finding(Severity.CRITICAL, Optional.empty())))));
    assertThat(AuditText.of(two, AdviceWords.LIBRARY))
        .endsWith("2 keys checked: 1 critical, 0 warning, 0 info.");
  }

  @Test
  void it_ends_with_its_findings_before_what_could_not_be_seen() {
    Finding warning = finding(Severity.WARNING, Optional.empty());
    Finding critical = finding(Severity.CRITICAL, Optional.empty());
    Coverage silent = missing(SILENT, Optional.empty());

    assertThat(audit(List.of(), seen()).failure()).isEmpty();
    assertThat(audit(List.of(finding(Severity.INFO, Optional.empty())), seen()).failure())
        .isEmpty();
    assertThat(audit(List.of(warning), seen()).failure())
        .contains(new Failure.Findings("1 finding (0 critical)"));
    assertThat(audit(List.of(warning, critical, critical), silent).failure())
        .contains(
            new Failure.Findings(
                "3 findings (2 critical), and 1 check could not be made: see coverage"));
    assertThat(audit(List.of(), silent, seen()).failure())
        .contains(
            new Failure.Incomplete(
                "nothing was found, but 1 check could not be made: see coverage"));
    assertThat(audit(List.of(), silent, silent).failure().orElseThrow().message())
        .isEqualTo("nothing was found, but 2 checks could not be made: see coverage");
  }

  @Test
  void without_any_key_the_reason_for_that_is_its_end() {
    Audit nothing =
        new Audit(NOON, List.of(), List.of(), List.of(seen(), missing(NO_RIGHT, Optional.empty())));
    assertThat(nothing.failure()).contains(NO_RIGHT);
    assertThat(nothing.missing()).containsExactly(missing(NO_RIGHT, Optional.empty()));
  }

  @Test
  void an_interruption_ends_everything_and_is_no_missing_check() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    AssetsException.class,
                    () -> missing(new Failure.Interrupted(), Optional.empty()))
                .failure()
                .kind())
        .isEqualTo(Kind.INTERRUPTED);
    assertThat(List.of(Coverage.State.values()))
        .filteredOn(Coverage.State::isComplete)
        .containsExactly(Coverage.State.SEEN, Coverage.State.EMPTY, Coverage.State.NOT_VISIBLE);
    assertThat(Coverage.unusable("main", SILENT).state()).isEqualTo(Coverage.State.FAILED);
  }

  @Test
  void a_row_names_its_sub_account_wherever_that_stands() {
    assertThat(SubName.in("{\"a\":{\"subName\":\"no\"},\"b\":\"x\",\"subName\":\"desk\"}"))
        .isEqualTo("desk");
    assertThat(SubName.in("{\"subName\":7,\"c\":[\"subName\"]}")).isEqualTo("7");
    assertThat(SubName.in("{\"subName\":null,\"c\":[\"subName\"]}")).isEmpty();
    assertThat(SubName.in("[\"subName\",\"desk\"]")).isEmpty();
  }

  @Test
  void the_key_that_asks_is_hidden_in_all_that_the_exchange_says() {
    assertThat(new OwnKey(Secret.of("abcd")).hiddenIn("abcd")).isNotEqualTo("abcd");
    assertThat(new OwnKey(Secret.of("abcdefghijkl")).hiddenIn("-abcdefghijkl-"))
        .doesNotContain("abcdefghijkl")
        .startsWith("-");
    assertThat(new OwnKey(Secret.of("abc")).hiddenIn("abc")).isEqualTo("***...");
    assertThat(new OwnKey(Secret.of("abc")).hiddenIn("abcd")).isEqualTo("abcd");
  }
}
