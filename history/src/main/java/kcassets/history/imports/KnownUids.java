package kcassets.history.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kcassets.catalog.Quoted;

/**
 * Whose a row of a report is. Reports name each row's uid, some with stars in place of its first
 * digits: then it is the one known account that ends so.
 *
 * @param known the uids of the accounts in the store
 * @param chosen the uid that is meant where several end alike; empty for none
 * @param choosing how a person says which one is meant, as the end of a sentence
 */
record KnownUids(List<String> known, Optional<String> chosen, String choosing) {
  KnownUids {
    known = List.copyOf(known);
  }

  Optional<String> of(String said, Consumer<String> problems) {
    if (said.matches("[0-9A-Za-z]{1,64}")) {
      return Optional.of(said);
    }
    if (!said.matches("\\*+[0-9A-Za-z]{2,64}")) {
      problems.accept("UID must be the number of an account; got " + Quoted.of(said));
      return Optional.empty();
    }
    String end = said.replace("*", "");
    if (chosen.filter(uid -> uid.endsWith(end)).isPresent()) {
      return chosen;
    }
    List<String> fitting = known.stream().filter(uid -> uid.endsWith(end)).distinct().toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    problems.accept(
        fitting.isEmpty()
            ? "UID " + Quoted.of(said) + " is of no account in the store; copy it first, with sync"
            : "UID " + Quoted.of(said) + " fits several accounts; " + choosing);
    return Optional.empty();
  }
}
