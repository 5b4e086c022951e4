package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kcassets.catalog.Host;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Where requests go: KuCoin's two production hosts, or a simulator on a literal loopback address.
 * There is no other instance.
 */
public final class Venue {
  /** KuCoin itself. */
  public static final Venue PRODUCTION =
      new Venue(Host.SPOT.productionOrigin(), Host.FUTURES.productionOrigin(), false);

  private static final Pattern LOOPBACK =
      Pattern.compile("http://(127\\.0\\.0\\.1|\\[::1]):([1-9][0-9]{0,4})/?");

  private final URI spot;
  private final URI futures;
  private final boolean simulated;

  private Venue(String spot, String futures, boolean simulated) {
    this.spot = URI.create(spot);
    this.futures = URI.create(futures);
    this.simulated = simulated;
  }

  /**
   * {@return a simulator}
   *
   * @param spot such as {@code http://127.0.0.1:18080}
   * @param futures such as {@code http://[::1]:18081}
   * @throws AssetsException when one of them is not http on a literal loopback address with a port
   */
  public static Venue simulator(String spot, String futures) {
    List<Problem> problems = new ArrayList<>();
    check("spot", spot, problems);
    check("futures", futures, problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    return new Venue(withoutSlash(spot), withoutSlash(futures), true);
  }

  /**
   * {@return the origin that answers for a host: scheme, name and port, no path}
   *
   * @param host which of the two
   */
  public URI origin(Host host) {
    return host == Host.SPOT ? spot : futures;
  }

  /** {@return whether it is a simulator on this machine} */
  public boolean isSimulated() {
    return simulated;
  }

  /** {@return {@code Production} or {@code Simulator}, as accounts are listed} */
  public String environment() {
    return simulated ? "Simulator" : "Production";
  }

  /**
   * Refuses a key that does not belong here: a simulator's key never leaves the machine, and no
   * other key is sent to a simulator.
   *
   * @param credentials a key with its secret
   */
  public void requireFitting(Credentials credentials) {
    requireNonNull(credentials, "credentials are null");
    if (credentials.areSimulated() && !simulated) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "simulator",
              "is required for a key that begins with sim-: such a key never leaves this machine"));
    }
    if (!credentials.areSimulated() && simulated) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "simulator",
              "takes only keys that begin with sim-: a real key is never sent to a simulator"));
    }
  }

  private static void check(String name, String url, List<Problem> problems) {
    var matcher = LOOPBACK.matcher(url);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
      problems.add(
          new Problem(
              "simulator",
              "must name a literal loopback address for "
                  + name
                  + ", such as http://127.0.0.1:18080 or http://[::1]:18080; got "
                  + Quoted.of(url)));
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
