package kcassets.history.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcassets.history.ledger.LedgerRow;

/**
 * The pair of isolated margin that a row belongs to. It stands in the context, which is JSON, JSON
 * with single quotes, or nothing of the kind.
 */
final class PairSymbol {
  private static final Pattern SYMBOL =
      Pattern.compile("['\"]symbol['\"]\\s*:\\s*['\"]([A-Za-z0-9]{1,30}-[A-Za-z0-9]{1,30})['\"]");

  private PairSymbol() {}

  static Optional<String> of(LedgerRow row) {
    return row.context()
        .map(SYMBOL::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }
}
