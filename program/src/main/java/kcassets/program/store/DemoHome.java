package kcassets.program.store;

import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.program.questions.Demo;

/** A store for the demo alone: it begins with the demo's account and is gone at the end. */
public final class DemoHome implements AutoCloseable {
  private final Demo demo = Demo.start();
  private final TemporaryFolder folder = TemporaryFolder.make();
  private final AccountStore store = AccountStore.ofDemo(folder.path());

  public DemoHome() {
    store.replace(demo.account());
  }

  public Home home() {
    return new Home(folder.path(), folder.path());
  }

  public AccountStore store() {
    return store;
  }

  @Override
  public void close() {
    demo.close();
    folder.close();
  }
}
