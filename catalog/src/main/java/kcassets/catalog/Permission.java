package kcassets.catalog;

/** The right an API key needs for an operation. */
public enum Permission {
  /** No key at all. */
  NONE("none"),
  /** General. */
  GENERAL("General"),
  /** Futures. */
  FUTURES("Futures");

  private final String label;

  Permission(String label) {
    this.label = label;
  }

  /** {@return the venue's word for it} */
  public String label() {
    return label;
  }
}
