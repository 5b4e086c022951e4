/** Credentials kept in files of their owner, and an audit of keys. */
module kcassets.accounts {
  requires transitive kcassets.client;
  requires static org.jspecify;

  exports kcassets.accounts;
  exports kcassets.accounts.audit;
}
