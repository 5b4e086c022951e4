package kcassets.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Host;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "0, PASS, behind",
    "2000, PASS, behind",
    "2001, WARN, behind",
    "-2001, WARN, ahead of",
    "5000, WARN, behind",
    "5001, FAIL, behind",
    "-5001, FAIL, ahead of"
  })
  void a_clock_is_judged_by_what_the_exchange_tolerates(long ahead, State state, String words) {
    try (AssetsClient client =
        new AssetsClient(Venue.PRODUCTION, Optional.empty(), ClientOptions.defaults())) {
      Diagnosis row = new HostCheck(Host.SPOT, client, setup()).clock(Duration.ofMillis(ahead));

      assertThat(row.state()).isEqualTo(state);
      assertThat(row.message()).contains(words);
    }
  }

  @Test
  void a_check_that_hangs_is_left_when_the_time_is_over_and_the_others_are_told() {
    CountDownLatch never = new CountDownLatch(1);
    Check hanging =
        new Check(
            List.of("one", "two"),
            () -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });
    Check quick = new Check(List.of("three"), () -> List.of(Diagnosis.pass("three", "well")));

    List<Diagnosis> rows = new TimedChecks(Duration.ofMillis(50)).run(List.of(hanging, quick));

    assertThat(rows)
        .extracting(row -> row.check() + " " + row.state())
        .containsExactly("one FAIL", "two FAIL", "three PASS");
    never.countDown();
  }

  @Test
  void what_the_exchange_says_is_not_repeated() {
    assertThat(SafeWords.of(new Failure.NotPermitted("400006", "your ip is 203.0.113.7")))
        .contains("400006")
        .doesNotContain("203");
    assertThat(SafeWords.of(new Failure.Refused("uid165000001", "no, uid165000001")))
        .doesNotContain("165000001");
    assertThat(SafeWords.of(new Failure.CredentialsMissing("there is no account treasury", "")))
        .doesNotContain("treasury");
  }

  private CheckedSetup setup() {
    return new CheckedSetup(
        new CheckedSetup.Store.At(new Home(home, home), new AccountStore(home)),
        new CheckedSetup.History.OfThisRun(),
        new CheckedSetup.Account.Missing(new Failure.CredentialsMissing("none", "none")),
        Clock.systemUTC(),
        Duration.ofSeconds(1),
        true,
        line -> {});
  }
}
