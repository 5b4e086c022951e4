package kcassets.program.questions;

import java.util.function.Consumer;

/** The name of the account that is asked with, once it is known. For one thread. */
public final class AskedAccount implements Consumer<String> {
  private final Consumer<String> next;
  private String name = "";

  /**
   * @param next is told it too
   */
  public AskedAccount(Consumer<String> next) {
    this.next = next;
  }

  @Override
  public void accept(String chosen) {
    name = chosen;
    next.accept(chosen);
  }

  public String name() {
    return name;
  }
}
