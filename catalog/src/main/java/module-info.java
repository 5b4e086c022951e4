/** What KuCoin offers about an account's assets, and what may go wrong; the JDK alone. */
module kcassets.catalog {
  requires static org.jspecify;

  exports kcassets.catalog;
  exports kcassets.catalog.failure;
}
