/** One signed call, and pages of calls: the library. */
@SuppressWarnings("module") // those that it names below are built after it
module kcassets.client {
  requires transitive kcassets.catalog;
  requires transitive kcassets.json;
  requires static org.jspecify;

  exports kcassets.client;
  exports kcassets.client.questions;

  // For modules of ours, and no promise.
  exports kcassets.client.answer to
      kcassets.accounts;
  exports kcassets.client.files to
      kcassets.accounts;
  exports kcassets.client.parallel to
      kcassets.accounts,
      kcassets.portfolio;
}
