package kcassets.accounts.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import kcassets.simulator.world.Quirk;
import org.junit.jupiter.api.Test;

/** The audit of an account of the simulator: which checks are made, and what becomes of each. */
class KeyAuditTest {
  private static final SimulatorOptions SMALL =
      SimulatorOptions.defaults().withDays(1).withQuotas(false);

  private static Audit audit(SimulatorOptions options, KeyRole role) {
    try (Simulator venue = Simulator.start(options)) {
      SimulatorKey key = venue.key(role);
      Credentials credentials =
          new Credentials(
              Secret.of(key.apiKey()),
              Secret.of(key.secret()),
              Secret.of(key.passphrase()),
              KeyVersion.of(key.keyVersion()).orElseThrow());
      try (AssetsClient client =
          new AssetsClient(
              Venue.simulator(venue.spotUrl(), venue.futuresUrl()),
              Optional.of(credentials),
              ClientOptions.defaults())) {
        return KeyAudit.of(
            List.of(new KeyAudit.Subject("main", client, credentials)), Instant.now());
      }
    }
  }

  private static List<String> states(Audit audit) {
    return audit.coverage().stream()
        .map(each -> each.source() + " " + each.state().label())
        .distinct()
        .toList();
  }

  @Test
  void a_master_is_looked_at_with_all_its_sub_accounts() {
    Audit audit = audit(SMALL.withSubAccounts(3), KeyRole.MASTER);

    assertThat(audit.isComplete()).isTrue();
    assertThat(states(audit))
        .startsWith("api-key-info seen", "spot-accounts seen", "sub-accounts seen")
        .anyMatch(each -> each.startsWith("sub-account-api-keys "));
    assertThat(audit.coverage()).hasSize(3 + 3);
    assertThat(audit.keys()).extracting(AuditedKey::account).containsOnly("main");
    assertThat(audit.keys().getFirst().subAccount()).isEmpty();
    assertThat(audit.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
  }

  @Test
  void without_sub_accounts_that_check_is_made_and_empty() {
    assertThat(states(audit(SMALL, KeyRole.STRANGER))).contains("sub-accounts empty");
  }

  @Test
  void a_sub_accounts_key_sees_no_other() {
    Audit audit = audit(SMALL, KeyRole.SUB_ACCOUNT);

    assertThat(states(audit)).contains("sub-accounts not_visible");
    assertThat(audit.keys()).hasSize(1);
  }

  @Test
  void a_key_of_a_sub_account_that_may_withdraw_is_as_grave_as_the_masters() {
    Audit audit = audit(SMALL.withQuirk(Quirk.WITHDRAWING_SUB_KEY), KeyRole.MASTER);

    assertThat(audit.findings())
        .filteredOn(each -> each.severity() == Severity.CRITICAL)
        .singleElement()
        .satisfies(each -> {
          assertThat(each.concern().code()).isEqualTo(FindingCode.MAY_WITHDRAW);
          assertThat(each.subAccount()).isPresent();
        });
  }

  @Test
  void of_a_unified_account_it_is_said_once() {
    Audit audit = audit(SMALL.withQuirk(Quirk.UNIFIED_ACCOUNT), KeyRole.MASTER);

    assertThat(audit.findings())
        .filteredOn(each -> each.concern().code() == FindingCode.UNIFIED_ACCOUNT)
        .hasSize(1);
    assertThat(states(audit)).contains("spot-accounts empty");
  }

  @Test
  void where_nothing_answers_the_reason_is_the_end() {
    Audit audit = audit(SMALL, KeyRole.OTHER_ADDRESS);

    assertThat(audit.keys()).isEmpty();
    assertThat(audit.failure()).isPresent();
    assertThat(states(audit)).hasSize(1).first().asString().startsWith("api-key-info ");
  }

  @Test
  void faults_of_the_exchange_hide_no_check() {
    Audit audit =
        audit(SMALL.withSubAccounts(5).withFaults(Faults.parse("500=0.1,cut=0.1")), KeyRole.MASTER);

    assertThat(audit.isComplete()).as("%s", audit.missing()).isTrue();
    assertThat(audit.coverage()).hasSize(3 + 5);
  }
}
