package kcassets.catalog;

/** The right an API key needs for an operation. */
public enum Permission {
  /** No key at all. */
  NONE("none"),
  GENERAL("General"),
  FUTURES("Futures");

  private final String label;

  Permission(String label) {
    this.label = label;
  }

  /** The venue's word for it. */
  public String label() {
    return label;
  }
}
