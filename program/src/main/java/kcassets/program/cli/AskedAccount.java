package kcassets.program.cli;

import java.util.function.Consumer;

/** The name of the account that is asked with, once it is known. For one thread. */
final class AskedAccount implements Consumer<String> {
  private final Consumer<String> next;
  private String name = "";

  /**
   * @param next is told it too
   */
  AskedAccount(Consumer<String> next) {
    this.next = next;
  }

  @Override
  public void accept(String chosen) {
    name = chosen;
    next.accept(chosen);
  }

  String name() {
    return name;
  }
}
