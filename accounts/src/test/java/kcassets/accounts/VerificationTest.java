package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.ClientOptions;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;

/** What the exchange is asked of a key before it is stored. */
class VerificationTest {
  private static final SimulatorOptions SMALL = SimulatorOptions.defaults().withDays(1);

  private static StoredAccount account(Simulator venue, KeyRole role) {
    SimulatorKey key = venue.key(role);
    return new StoredAccount(
        "main",
        Venue.simulator(venue.spotUrl(), venue.futuresUrl()),
        new Credentials(
            Secret.of(key.apiKey()),
            Secret.of(key.secret()),
            Secret.of(key.passphrase()),
            KeyVersion.V3),
        Optional.empty());
  }

  private static Verification verified(Simulator venue, KeyRole role, Optional<KeyVersion> named) {
    return Verification.of(account(venue, role), named, ClientOptions.defaults());
  }

  @Test
  void the_number_and_the_version_of_a_key_are_learned() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Verification learned = verified(venue, KeyRole.MASTER, Optional.empty());

      assertThat(learned.account().uid()).contains(venue.key(KeyRole.MASTER).uid());
      assertThat(learned.account().credentials().version()).isEqualTo(KeyVersion.V3);
      assertThat(learned.warnings()).isEmpty();
      assertThat(venue.received()).hasSize(1);
    }
  }

  @Test
  void an_older_key_is_tried_with_its_own_version_and_warned_of() {
    try (Simulator venue = Simulator.start(SMALL)) {
      Verification learned = verified(venue, KeyRole.VERSION_2, Optional.empty());

      assertThat(learned.account().credentials().version()).isEqualTo(KeyVersion.V2);
      assertThat(learned.warnings()).hasSize(1).first().asString().contains("version 2");
    }
  }

  @Test
  void a_version_that_was_named_is_the_only_one_that_is_tried() {
    try (Simulator venue = Simulator.start(SMALL)) {
      assertThat(
              catchThrowableOfType(
                  AssetsException.class,
                  () -> verified(venue, KeyRole.VERSION_2, Optional.of(KeyVersion.V3))))
          .isNotNull();
      assertThat(venue.received()).hasSize(1);
    }
  }

  @Test
  void a_refusal_that_says_nothing_of_the_version_is_not_tried_again() {
    try (Simulator venue = Simulator.start(SMALL)) {
      assertThat(
              catchThrowableOfType(
                  AssetsException.class,
                  () -> verified(venue, KeyRole.OTHER_ADDRESS, Optional.empty())))
          .isNotNull();
      assertThat(venue.received()).hasSize(1);
    }
  }

  @Test
  void where_neither_version_goes_the_first_answer_is_told() {
    try (Simulator venue = Simulator.start(SMALL)) {
      StoredAccount whole = account(venue, KeyRole.MASTER);
      Credentials wrong =
          new Credentials(
              whole.credentials().key(),
              whole.credentials().secret(),
              Secret.of("another passphrase"),
              KeyVersion.V3);
      StoredAccount account = new StoredAccount("main", whole.venue(), wrong, Optional.empty());

      assertThat(
              catchThrowableOfType(
                      AssetsException.class,
                      () -> Verification.of(account, Optional.empty(), ClientOptions.defaults()))
                  .failure()
                  .code())
          .isEqualTo("400004");
      assertThat(venue.received()).hasSize(2);
    }
  }
}
