package kcassets.program.doctor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kcassets.catalog.Host;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.wire.SecureConnection;
import kcassets.faces.CommandLineAdvice;

/** One host of the exchange: whether it answers, its clock, and whether it proves its name. */
final class HostCheck {
  /** Beyond this the exchange refuses a time stamp. */
  private static final Duration TOLERATED = Duration.ofSeconds(5);

  private static final Duration GOOD = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofDays(7);

  private final Host host;
  private final AssetsClient client;
  private final CheckedSetup setup;
  private final String reach;
  private final String clock;
  private final String tls;

  HostCheck(Host host, AssetsClient client, CheckedSetup setup) {
    this.host = host;
    this.client = client;
    this.setup = setup;
    String name = host.name().toLowerCase(Locale.ROOT);
    this.reach = name + "_host";
    this.clock = name + "_clock";
    this.tls = name + "_tls";
  }

  /** Whether it answers, and its clock. */
  Check answers() {
    return new Check(
        List.of(reach, clock),
        () -> {
          try {
            Duration offset = client.measureClock(host);
            return List.of(Diagnosis.pass(reach, "answers"), clock(offset));
          } catch (AssetsException e) {
            Failure failure = e.failure();
            return List.of(
                Diagnosis.fail(reach, SafeWords.of(failure), CommandLineAdvice.WORDS.hint(failure)),
                Diagnosis.warn(clock, "not measured", "Mend " + reach + " first."));
          }
        });
  }

  /** Whether it proves its name. */
  Check provesItsName() {
    return new Check(List.of(tls), () -> List.of(tls()));
  }

  private Diagnosis tls() {
    if (setup.venue().isSimulated()) {
      return Diagnosis.pass(tls, "not used: a simulator on this machine");
    }
    try {
      SecureConnection line = SecureConnection.to(setup.venue().origin(host), setup.timeout());
      Instant now = setup.clock().instant();
      String words = line.protocol() + ", certificate good until " + line.certificateEnds();
      return line.certificateEnds().isBefore(now.plus(SOON))
          ? Diagnosis.warn(
              tls, words, "Check this machine's clock; else the exchange will renew it in time.")
          : Diagnosis.pass(tls, words);
    } catch (AssetsException e) {
      return Diagnosis.fail(
          tls, SafeWords.of(e.failure()), CommandLineAdvice.WORDS.hint(e.failure()));
    }
  }

  /**
   * @param ahead how far the host's clock is ahead of ours
   */
  Diagnosis clock(Duration ahead) {
    String words =
        "this machine's clock is "
            + BigDecimal.valueOf(ahead.abs().toMillis(), 3).toPlainString()
            + " s "
            + (ahead.isNegative() ? "ahead of" : "behind")
            + " the host's";
    String remedy = "Set this machine's clock, by a time service if there is one.";
    if (ahead.abs().compareTo(TOLERATED) > 0) {
      return Diagnosis.fail(
          clock,
          words + ", and the exchange refuses stamps more than 5 s off",
          remedy + " Until then this program corrects itself, with two more questions each time.");
    }
    return ahead.abs().compareTo(GOOD) > 0
        ? Diagnosis.warn(clock, words, remedy)
        : Diagnosis.pass(clock, words);
  }
}
