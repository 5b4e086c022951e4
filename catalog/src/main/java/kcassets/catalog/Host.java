package kcassets.catalog;

/** The two hosts of the venue's Classic REST API. */
public enum Host {
  /** Spot, margin, funding and everything that is not futures. */
  SPOT("https://api.kucoin.com"),
  /** Futures. */
  FUTURES("https://api-futures.kucoin.com");

  private final String productionOrigin;

  Host(String productionOrigin) {
    this.productionOrigin = productionOrigin;
  }

  /** {@return the only production origin of this host: scheme and name, no path} */
  public String productionOrigin() {
    return productionOrigin;
  }

  /** {@return {@code spot} or {@code futures}} */
  public String label() {
    return Labels.lowerCase(name());
  }
}
