package kcassets.simulator;

import java.util.List;
import kcassets.simulator.world.ApiKey;
import kcassets.simulator.world.KeyRole;

/**
 * A key that the simulator takes. It opens nothing but a simulator, so nothing in it is secret.
 *
 * @param role what it is there to try
 * @param apiKey begins with {@code sim-}
 * @param keyVersion {@code 1}, {@code 2} or {@code 3}
 * @param uid the member it belongs to
 * @param owner the member's name; {@code main} for the master
 */
public record SimulatorKey(
    KeyRole role,
    String apiKey,
    String secret,
    String passphrase,
    String keyVersion,
    long uid,
    String owner,
    List<String> permissions) {
  public SimulatorKey {
    permissions = List.copyOf(permissions);
  }

  static SimulatorKey of(ApiKey key) {
    return new SimulatorKey(
        key.role(),
        key.apiKey(),
        key.secret(),
        key.passphrase(),
        Integer.toString(key.version()),
        key.member().uid(),
        key.member().name(),
        key.permissions());
  }
}
