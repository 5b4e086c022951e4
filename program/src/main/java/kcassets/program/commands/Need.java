package kcassets.program.commands;

/** What a command of ours may reach for, beside its words and the streams of the process. */
public enum Need {
  /** The key of an account. */
  ACCOUNT("account"),
  /** The local store of histories. */
  STORE("store"),
  /** The exchange, or the simulated one. */
  EXCHANGE("exchange");

  private final String label;

  Need(String label) {
    this.label = label;
  }

  /** As it is told. */
  public String label() {
    return label;
  }
}
