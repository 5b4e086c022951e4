package kcassets.portfolio;

import java.util.Optional;

/**
 * An account that will be read.
 *
 * @param key whose key it is, if that has been asked
 */
record AccountToRead(AccountCalls account, Optional<KeyFacts> key) {
  Optional<KeyFacts> sub() {
    return key.filter(facts -> !facts.master());
  }

  boolean isMaster() {
    return key.map(KeyFacts::master).orElse(false);
  }

  /** What its own wallets are shown under. */
  String owner() {
    return sub()
        .map(facts -> facts.subName().map(Wallets::owner).orElse(account.name()))
        .orElse(Wallets.MAIN);
  }

  boolean hasUid(String uid) {
    return key.map(facts -> facts.uid().equals(uid)).orElse(false);
  }
}
