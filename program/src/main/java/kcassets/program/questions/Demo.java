package kcassets.program.questions;

import java.util.Optional;
import kcassets.accounts.AccountName;
import kcassets.accounts.StoredAccount;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.Venue;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorKey;
import kcassets.simulator.SimulatorOptions;

/** The simulated exchange inside the process, and the account that it has for us. */
public final class Demo implements AutoCloseable {
  private final Simulator simulator;
  private final StoredAccount account;

  private Demo(Simulator simulator) {
    this.simulator = simulator;
    SimulatorKey key = simulator.key();
    this.account =
        new StoredAccount(
            AccountName.DEMO,
            Venue.simulator(simulator.spotUrl(), simulator.futuresUrl()),
            new Credentials(
                Secret.of(key.apiKey()),
                Secret.of(key.secret()),
                Secret.of(key.passphrase()),
                KeyVersion.of(key.keyVersion()).orElseThrow()),
            Optional.empty());
  }

  public static Demo start() {
    return new Demo(Simulator.start(SimulatorOptions.defaults()));
  }

  public StoredAccount account() {
    return account;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
