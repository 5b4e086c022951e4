package kcassets.program.cli;

import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;

/** A store for the demo alone: it begins with the demo's account and is gone at the end. */
final class DemoHome implements AutoCloseable {
  private final Demo demo = Demo.start();
  private final TemporaryFolder folder = TemporaryFolder.make();
  private final AccountStore store = AccountStore.ofDemo(folder.path());

  DemoHome() {
    store.replace(demo.account());
  }

  Home home() {
    return new Home(folder.path(), folder.path());
  }

  AccountStore store() {
    return store;
  }

  @Override
  public void close() {
    demo.close();
    folder.close();
  }
}
