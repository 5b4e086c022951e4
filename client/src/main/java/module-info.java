/** One signed call, and pages of calls: the library. */
@SuppressWarnings("module") // kcassets.accounts is built after this one
module kcassets.client {
  requires transitive kcassets.catalog;
  requires transitive kcassets.json;
  requires static org.jspecify;

  exports kcassets.client;
  exports kcassets.client.questions;
  exports kcassets.client.answer to
      kcassets.accounts;
}
